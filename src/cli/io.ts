/**
 * What the commands need of the outside, so that they can be run in a test without a process: files, text out, the day,
 * and a thread to read workbooks in.
 */
import type { RawWorkbook } from '../xlsx';
import type { RowsReader } from './scored';

export interface Io {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes a file, making its folder where it is missing. */
  readonly writeFile: (path: string, content: Uint8Array | string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  /**
   * The workbooks in a folder and the folders below it, in order; the file itself for a file; null where there is nothing. What is in `seen`, by
   * its real path, is not given again.
   */
  readonly workbooksIn: (path: string, seen: Set<string>) => Promise<readonly string[] | null>;
  /** How many workbooks to read at once. */
  readonly processors: number;
  /** Reads a workbook from outside, with limits on time and memory. */
  readonly readBook: (bytes: Uint8Array) => Promise<RawWorkbook>;
  /** Opens what reads and scores workbooks, with limits on time and memory for each. */
  readonly openRows: () => RowsReader;
  /** Says that one step with the file in hand is done: each has the time that one file may take. */
  readonly onStep: () => void;
  /** Says that what follows is the product's own work, without a file from outside in hand. */
  readonly onOwnWork: () => void;
  /** What the command gives: tables, JSON, CSV. */
  readonly out: (text: string) => void;
  /** What it says about it. */
  readonly err: (text: string) => void;
  /** ISO date and time of now, local. */
  readonly now: () => string;
  /** The language the system is set to, such as en_US.UTF-8; empty where it is not set. */
  readonly systemLanguage: string;
  /** The product's version. */
  readonly version: string;
}

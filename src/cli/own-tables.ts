/** Units' own tables (`merge --own FILE`): files that are none of ours, read by a mapping that people edit and that is kept from time to time. */
import { textOfFile } from '../entries/file';
import { parseJson } from '../entries/json';
import { ZoneScorecardError } from '../errors';
import type { FileReader } from '../exchange';
import { isText, sheetsOfBook, sheetsOfText } from '../exchange/own-table/file';
import {
  nothingKnown,
  ownMemoryIn,
  recallOwn,
  rememberOwn,
  unitKnown,
  type OwnMemory,
} from '../exchange/own-table/memory';
import { readOwn, type OwnAgainst } from '../exchange/own-table/read';
import { recogniseOwn } from '../exchange/own-table/recognise';
import { unitsEverWithItems } from '../exchange/unit-plan';
import { bytesOf } from './book';
import { usage, type Call } from './command';

export interface OwnTables {
  readonly reader: FileReader;
  /** Writes the mapping with what was recognised, for people to put right. */
  readonly save: () => Promise<void>;
}

/** The reader, with files that hold no plan read as units' own tables. `path`: the mapping, made where it is not there. Throws `usage` for a file that is none. */
export async function withOwnTables(
  call: Call,
  path: string,
  reader: FileReader,
  against: OwnAgainst,
): Promise<OwnTables> {
  const { io, m } = call;
  const { plan, today } = against;
  let known = await mappingIn(call, path);
  const strange = Object.values(known.units).find((unit) => !unitsEverWithItems(plan).some(({ id }) => id === unit));
  if (strange !== undefined) throw usage(m.cli.badMapping(path, strange));
  const counts = { columns: 0, rows: 0 };
  const read: FileReader['read'] = async (file) => {
    if (!isText(file.name))
      try {
        return await reader.read(file);
      } catch (error) {
        if (!(error instanceof ZoneScorecardError) || error.code !== 'file-no-plan') throw error;
      }
    const sheets = isText(file.name) ? sheetsOfText(file.bytes) : sheetsOfBook(await io.readBook(file.bytes));
    const own = recallOwn(recogniseOwn(file.name, sheets, { plan, today }, unitKnown(known, file.name)), known);
    if (own.tables.length === 0) throw new ZoneScorecardError('file-no-plan');
    counts.columns += own.tables.flatMap(({ columns }) => columns.filter(({ doubt }) => doubt !== null)).length;
    counts.rows += own.tables.flatMap(({ rows }) =>
      rows.filter(({ target, doubt }) => target === null || doubt),
    ).length;
    known = rememberOwn(own, known, true);
    return readOwn(own, file.fingerprint, against);
  };
  return {
    reader: { read, end: reader.end },
    save: async () => {
      await io.writeFile(path, new TextEncoder().encode(`${JSON.stringify(known, null, 2)}\n`));
      io.err(m.cli.mappingKept(path, counts.columns, counts.rows));
    },
  };
}

async function mappingIn(call: Call, path: string): Promise<OwnMemory> {
  const { io, m } = call;
  if (!(await io.exists(path))) return nothingKnown;
  const json = parseJson(textOfFile(await bytesOf(call, path)), (fault) =>
    usage(m.cli.badMapping(path, m.errors.notJson(fault))),
  );
  const mapping = ownMemoryIn(json);
  if (mapping === null) throw usage(m.cli.badMapping(path, 'units, columns, rows, tables'));
  return mapping;
}

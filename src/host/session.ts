/**
 * One client of the in-memory Excel: a pane, a ribbon function file, or a test. It sends batches and receives the
 * events it registered for. Several clients share one workbook.
 */
import type { HostObject } from './executor/object';

/** An entry of the client library's message channel: [category, type, target, JSON, id, isRemote]. */
export type MessageEntry = readonly [number, number, string, string, string, boolean];

/** How a client is told of events. */
export interface EventSink {
  messages(entries: readonly MessageEntry[]): void;
  /** Selection and settings changes travel by themselves: 1 settings, 2 selection. */
  plain(type: 1 | 2): void;
}

export interface Session {
  readonly sink: EventSink;
  readonly references: Map<string, HostObject>;
  /** "type:target" → how many proxies listen. */
  readonly listeners: Map<string, number>;
}

export const createSession = (sink: EventSink): Session => ({ sink, references: new Map(), listeners: new Map() });

export function register(session: Session, type: number, target: string, by: 1 | -1): void {
  const key = `${type}:${target}`;
  session.listeners.set(key, Math.max(0, (session.listeners.get(key) ?? 0) + by));
}

export const isListening = (session: Session, type: number, target: string): boolean =>
  (session.listeners.get(`${type}:${target}`) ?? 0) > 0;

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
  /** What travels by itself: 1 settings, 2 selection; 3 selection in a binding, 4 data of a binding, by the binding's id. */
  plain(type: 1 | 2 | 3 | 4, target?: string, body?: object): void;
}

export interface Session {
  readonly sink: EventSink;
  readonly references: Map<string, HostObject>;
  /** "type:target" → how many proxies listen. */
  readonly listeners: Map<string, number>;
}

export const createSession = (sink: EventSink): Session => ({ sink, references: new Map(), listeners: new Map() });

/** How `listeners` names an event of an object. */
export const listener = (type: number, target: string): string => `${type}:${target}`;

export function register(session: Session, type: number, target: string, by: 1 | -1): void {
  const key = listener(type, target);
  session.listeners.set(key, Math.max(0, (session.listeners.get(key) ?? 0) + by));
}

export const isListening = (session: Session, type: number, target: string): boolean =>
  (session.listeners.get(listener(type, target)) ?? 0) > 0;

/** What a client listens to now. */
export const listenersOf = ({ listeners }: Session): ReadonlySet<string> =>
  new Set([...listeners].flatMap(([key, count]) => (count > 0 ? [key] : [])));

/**
 * Runs one batch of the client library ("ProcessQuery"): its actions in order, on object paths that are resolved once
 * each. The first refusal stops the batch; what ran before it stays done, and its results are still answered.
 */
import { HostError, apiNotFound, invalidArgument, itemNotFound } from '../errors';
import type { HostObject, Run } from './object';
import { isHostObject, isRecord } from './object';
import { query } from './query';
import { serviceObject } from './service';
import { workbookObject } from './workbook';

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
  readonly ObjectState?: unknown;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { ActionIndex: number; Code: string; Message: string; Location: string; HttpStatusCode: number };
}

/** An action at a time, so that a long batch can be run in pieces. `beforeAction` may throw to make an action fail. */
export function* batchSteps(
  request: BatchRequest,
  run: Run,
  beforeAction: () => void = () => undefined,
): Generator<void, BatchResponse, void> {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const resolved = new Map<number, HostObject | null>();
  let location = '';

  const resolve = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  };

  const follow = (path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === 1) return workbookObject();
    if (path.ObjectPathType === 2) return serviceObject(path.Name);
    if (path.ObjectPathType === 6) {
      const kept = run.references.get(path.Name);
      if (!kept) throw itemNotFound('The object path no longer refers to an object.');
      return kept;
    }
    if (path.ObjectPathType === 7) return null;
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = () => readArguments(path.ArgumentInfo);
    location = `${parent.className}.${camel(path.Name || 'getItem')}`;
    if (path.ObjectPathType === 3) return parent.make(path.Name, args(), run);
    if (path.ObjectPathType === 4) return parent.nav(path.Name, run);
    if (path.ObjectPathType === 5) return parent.item(args(), run);
    throw apiNotFound(`object path type ${path.ObjectPathType}`);
  };

  const readArguments = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, i) => dereference(value, info?.ReferencedObjectPathIds?.[i]));

  const dereference = (value: unknown, id: unknown): unknown => {
    if (Array.isArray(id) && Array.isArray(value)) return value.map((v, i) => dereference(v, id[i]));
    if (typeof id === 'number' && id !== 0) return resolve(id);
    if (isRecord(value)) {
      if (typeof value._ObjectPathId === 'number') return resolve(value._ObjectPathId);
      return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, dereference(v, 0)]));
    }
    return Array.isArray(value) && value.some(isRecord) ? value.map((v) => dereference(v, 0)) : value;
  };

  const perform = (action: Action): void => {
    const answer = (value: unknown) => response.Results.push({ ActionId: action.Id, Value: value });
    if (action.ActionType === 5) {
      answer({});
      response.TraceIds.push(action.Id);
      return;
    }
    const object = resolve(action.ObjectPathId);
    if (object) location = `${object.className}.${camel(action.Name)}`;
    switch (action.ActionType) {
      case 1:
        answer(object ? object.id() : null);
        return;
      case 2:
      case 6:
      case 7:
        answer(object ? query(object, action.QueryInfo ?? {}, run, action.ActionType === 7) : null);
        return;
      case 3: {
        const result = object ? object.call(action.Name, readArguments(action.ArgumentInfo), run) : { _IsNull: true };
        answer(isHostObject(result) ? null : (result ?? null));
        return;
      }
      case 4:
        object?.set(action.Name, readArguments(action.ArgumentInfo)[0] ?? null, run);
        return;
      case 9:
        if (object) update(object, action.ObjectState, run);
        return;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  };

  for (const [index, action] of request.Actions.entries()) {
    location = '';
    try {
      beforeAction();
      perform(action);
    } catch (error) {
      // A fault of the host's own is answered too: a request without an answer would wait for ever.
      const { code, message } =
        error instanceof HostError ? error : { code: 'GeneralException', message: `The host failed: ${String(error)}` };
      response.Error = {
        ActionIndex: index,
        Code: code,
        Message: message,
        Location: location,
        HttpStatusCode: statusOf(code),
      };
      break;
    }
    yield;
  }
  return response;
}

/** `update`: a plain object of settable properties, nested for navigation properties. */
function update(object: HostObject, state: unknown, run: Run): void {
  if (!isRecord(state)) throw invalidArgument('An object is needed.');
  for (const [key, value] of Object.entries(state)) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    if (object.has('nav', name) && isRecord(value)) {
      const child = object.nav(name, run);
      if (child) update(child, value, run);
    } else object.set(name, value, run);
  }
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const statuses: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};
const statusOf = (code: string): number => statuses[code] ?? 400;

/** Excel.CustomXmlPartCollection */
import { invalidArgument, itemNotFound } from '../errors';
import type { CustomXmlPart } from '../model/workbook';
import { newId } from '../model/workbook';
import type { ClassDefinition, HostObject, Run } from './object';
import { asText, bind } from './object';

/** The namespace of the root element. Refuses what is not XML at first sight. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) throw invalidArgument('The XML is not well-formed.');
  const prefix = (root[1] ?? '').replace(':', '');
  const declared = new RegExp(`xmlns${prefix === '' ? '' : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '');
  return declared?.[1] ?? '';
}

const part: ClassDefinition<CustomXmlPart> = {
  name: 'CustomXmlPart',
  id: (target) => ({ Id: target.id }),
  get: { Id: (target) => target.id, NamespaceUri: (target) => target.namespaceUri },
  call: {
    Delete: (target, _, run) => void run.workbook.customXml.splice(run.workbook.customXml.indexOf(target), 1),
    GetXml: (target) => target.xml,
    SetXml: (target, [xml]) => {
      namespaceOf(asText(xml));
      target.xml = asText(xml);
    },
  },
};

interface Scope {
  readonly namespace: string | null;
}

const listed = (run: Run, { namespace }: Scope) =>
  run.workbook.customXml.filter((p) => namespace === null || p.namespaceUri === namespace);
const find = (run: Run, scope: Scope, id: unknown) => {
  const found = listed(run, scope).find((p) => p.id === id);
  return found ? bind(part, found) : null;
};

function must(run: Run, scope: Scope, id: unknown): HostObject {
  const found = find(run, scope, id);
  if (!found) throw itemNotFound('There is no such XML part.');
  return found;
}

const only = (run: Run, scope: Scope) => {
  const [first, second] = listed(run, scope);
  return first && !second ? bind(part, first) : null;
};

const scoped: ClassDefinition<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  items: (scope, run) => listed(run, scope).map((p) => bind(part, p)),
  item: (scope, [id], run) => must(run, scope, id),
  make: {
    GetItemOrNullObject: (scope, [id], run) => find(run, scope, id),
    GetOnlyItem: (scope, _, run) => {
      const found = only(run, scope);
      if (!found) throw itemNotFound('There is not exactly one part.');
      return found;
    },
    GetOnlyItemOrNullObject: (scope, _, run) => only(run, scope),
  },
  call: { GetCount: (scope, _, run) => listed(run, scope).length },
};

const collection: ClassDefinition<Scope> = {
  name: 'CustomXmlPartCollection',
  items: (scope, run) => listed(run, scope).map((p) => bind(part, p)),
  item: (scope, [id], run) => must(run, scope, id),
  make: {
    Add: (_, [xml], run) => {
      const added = { id: newId(run.workbook), namespaceUri: namespaceOf(asText(xml)), xml: asText(xml) };
      run.workbook.customXml.push(added);
      return bind(part, added);
    },
    GetByNamespace: (_, [namespace]) => bind(scoped, { namespace: asText(namespace) }),
    GetItemOrNullObject: (scope, [id], run) => find(run, scope, id),
  },
  call: { GetCount: (scope, _, run) => listed(run, scope).length },
};

export const customXmlParts = (): HostObject => bind(collection, { namespace: null });

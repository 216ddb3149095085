/**
 * Every member of ExcelApi up to 1.15 by Microsoft's typings, asked of an object of its class: either the host knows it, or it
 * stands in the list of those it does not (H1.3). The list only grows shorter. Nothing asked for without its arguments hangs.
 */
import { createHost, type Host } from '../../src/host';
import { connect } from '../../src/host/bridge/node';
import { membersUpTo } from '../support/api-sets';
import { absent } from './absent';
import { everyClass, fillWithEveryClass, type Any } from './every-class';

/** What others ask for under their own sets, and what would end the object that is asked. */
const leftOut =
  /Pivot|Slicer|Shape|^Line$|^Image$|^Text(?:Frame|Range)$|FunctionResult|CustomXml|^RequestContext$|^Query$/;
const library = new Set(['context', 'load', 'toJSON', 'untrack', 'track']);

let host: Host;
beforeAll(async () => {
  host = createHost({ openWorkbook: () => undefined });
  await connect(host).Excel.run((context) => fillWithEveryClass(context));
});

const unknown = /ApiNotFound|is not a function/;

/** The code of the refusal, '' where there is none. */
async function asked(
  excel: Any,
  objects: Readonly<Record<string, (c: Any) => Any>>,
  className: string,
  member: string,
  isMethod: boolean,
): Promise<string> {
  try {
    await excel.run(async (c: Any) => {
      const object = objects[className]!(c);
      if (/^on[A-Z]/.test(member)) object[member].add(async () => undefined);
      else if (isMethod) object[member]();
      else if (member === 'items') object.load('items');
      else {
        const child = navigated(object, member);
        if (child) child.load();
        else object.load(member);
      }
      await c.sync();
    });
    return '';
  } catch (error) {
    return String((error as Any).code ?? (error as Error).message);
  }
}

function navigated(object: Any, member: string): Any {
  try {
    const value = object[member];
    return value && typeof value === 'object' && 'load' in value ? value : null;
  } catch {
    return null; // a property that has not been loaded
  }
}

test.each(Object.entries(membersUpTo('1.15')).filter(([name]) => !leftOut.test(name)))(
  '%s',
  async (className, members) => {
    if (!everyClass[className]) {
      throw new Error('No object of this class is made for the test.');
    }
    const missing: string[] = [];
    for (const [member, isMethod] of members) {
      if (library.has(member)) continue;
      const client = connect(host.fork());
      const code = await asked(client.Excel, everyClass, className, member, isMethod);
      client.disconnect();
      if (unknown.test(code)) missing.push(member);
    }
    expect(missing).toEqual(absent[className] ?? []);
  },
);

/** Objects of a class that hang on others than the one above: their members are the same. */
const elsewhere: Readonly<Record<string, (c: Any) => Any>> = {
  RangeFont: (c) => c.workbook.styles.getItem('Normal').font,
  RangeFill: (c) => c.workbook.styles.getItem('Normal').fill,
  RangeBorderCollection: (c) => c.workbook.styles.getItem('Normal').borders,
  RangeBorder: (c) => c.workbook.styles.getItem('Normal').borders.getItem('EdgeTop'),
};

test.each(Object.keys(elsewhere))('%s of a style: everything is known', async (className) => {
  const missing: string[] = [];
  for (const [member, isMethod] of membersUpTo('1.15')[className]!) {
    if (library.has(member)) continue;
    const client = connect(host.fork());
    if (unknown.test(await asked(client.Excel, elsewhere, className, member, isMethod))) missing.push(member);
    client.disconnect();
  }
  expect(missing).toEqual([]);
});

/** Values to put where none stands; every settable member is taken (H21.8). */
const suggestions = ['#FF0000', 'x', 1, true, '=A1'];

test.each(Object.entries(membersUpTo('1.15')).filter(([name]) => !leftOut.test(name)))(
  '%s: what can be set is taken',
  async (className, members) => {
    const unknownHere: string[] = [];
    for (const [member, isMethod] of members) {
      if (isMethod || /^on[A-Z]/.test(member)) continue;
      const client = connect(host.fork());
      await client.Excel.run(async (c: Any) => {
        const object = everyClass[className]!(c);
        if (!isSettable(object, member)) return;
        object.load(member);
        await c.sync();
        const found: unknown = object[member];
        const isPlain = typeof found !== 'object' || found === null || !('context' in found);
        if (!isPlain) return;
        for (const value of found === null || found === '' ? suggestions : [found]) {
          object[member] = value;
          const code = await c.sync().then(
            () => '',
            (error: Any) => String(error.code),
          );
          if (code === 'ApiNotFound') unknownHere.push(member);
          if (code === '' || code === 'ApiNotFound') return;
        }
      }).catch((error: Any) => {
        if (error.code === 'ApiNotFound') unknownHere.push(member);
      });
      client.disconnect();
    }
    expect(unknownHere).toEqual([]);
  },
);

function isSettable(object: Any, member: string): boolean {
  for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, member);
    if (found) return found.set !== undefined;
  }
  return false;
}

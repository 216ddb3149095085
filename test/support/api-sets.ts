/**
 * Which requirement set each member of Excel's library belongs to, taken from Microsoft's own typings: every member there says
 * "[Api set: ExcelApi 1.8]". With it the in-memory Excel plays one of those that offices still have.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions } from '../../src/host';

/** "Range.values" → 1.1 as [1, 1]; a member of Excel on the desktop or the web alone is in no version. */
type Sets = ReadonlyMap<string, readonly [number, number]>;

const declared = /^declare (?:namespace|module) (\w+)/;
const className = /^ {4}(?:export )?(?:class|interface) (\w+)/;
const apiSet = /\[Api set: ExcelApi(\w*) (\d+)\.(\d+)/;
const memberName = /^ {8}(?:readonly )?(\w+)\??[(<:]/;

const typings = join(process.cwd(), 'node_modules/@types/office-js/index.d.ts');

function read(): Sets {
  const sets = new Map<string, readonly [number, number]>();
  const text = readFileSync(typings, 'utf8');
  let isExcel = false;
  let owner = '';
  let set: readonly [number, number] | null = null;
  for (const line of text.split('\n')) {
    const namespace = declared.exec(line);
    if (namespace) isExcel = namespace[1] === 'Excel';
    if (!isExcel) continue;
    const said = apiSet.exec(line);
    const owned = className.exec(line);
    const member = memberName.exec(line);
    if (said) set = said[1] ? [Infinity, 0] : [Number(said[2]), Number(said[3])];
    if (owned) owner = owned[1]!;
    // Where signatures differ the first is the oldest.
    if (member && set && !sets.has(`${owner}.${member[1]!}`)) sets.set(`${owner}.${member[1]!}`, set);
    if (owned || member) set = null;
  }
  return sets;
}

/** What the library calls on its own for `Excel.createWorkbook`. */
const behind: Sets = new Map([
  ['Workbook.createAndOpenWorkbook', [1, 8]],
  ['Application.createWorkbook', [1, 8]],
]);

let sets: Sets | undefined;

/**
 * Whether the members of `version`, such as "1.9", include this one. The library's own workings, which begin with "_" or belong
 * to Office's services, are in all; what the typings do not have is in none.
 */
export function isInSet(version: string, owner: string, member: string): boolean {
  if (member.startsWith('_') || /(Service|Ribbon|RibbonItem)$/.test(owner)) return true;
  sets ??= read();
  const set = sets.get(`${owner}.${member}`) ?? behind.get(`${owner}.${member}`);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return set !== undefined && (set[0] < major || (set[0] === major && set[1] <= minor));
}

/** Makes the in-memory Excel one that knows ExcelApi up to `version` and nothing newer. */
export const excelApi = (version: string): Pick<HostOptions, 'requirementSets' | 'knows'> => ({
  requirementSets: { ExcelApi: version },
  knows: (owner, member) => isInSet(version, owner, member),
});

/** Class → its members up to a version → whether it is a method. */
export function membersUpTo(version: string): Readonly<Record<string, ReadonlyMap<string, boolean>>> {
  const members: Record<string, Map<string, boolean>> = {};
  let owner = '';
  for (const line of readFileSync(typings, 'utf8').split('\n')) {
    const owned = /^ {4}(?:export )?(class|interface) (\w+)/.exec(line);
    if (owned) owner = owned[1] === 'class' ? owned[2]! : '';
    const member = /^ {8}(?:readonly )?(\w+)\??([(<:])/.exec(line);
    if (owner && member && !members[owner]?.has(member[1]!) && isInSet(version, owner, member[1]!))
      (members[owner] ??= new Map()).set(member[1]!, member[2] !== ':');
  }
  return members;
}

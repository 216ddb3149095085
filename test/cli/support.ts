/** Runs a command line on files in memory. */
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { rowsHere } from '../../src/cli/scored';
import { readWorkbook } from '../../src/xlsx';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function shell(files: Record<string, Uint8Array | string> = {}, systemLanguage = '') {
  const held = new Map(Object.entries(files));
  const bytes = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function zone(...argv: string[]): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = {
      readFile: (path) => Promise.resolve(bytes(held.get(path)!)),
      writeFile: (path, content) => Promise.resolve(void held.set(path, content)),
      exists: (path) => Promise.resolve(held.has(path)),
      workbooksIn: (path) => {
        const found = [...held.keys()].filter(
          (name) => name === path || (name.startsWith(`${path}/`) && name.endsWith('.xlsx')),
        );
        return Promise.resolve(found.length > 0 ? found.sort() : null);
      },
      processors: 2,
      readBook: (content) => Promise.resolve().then(() => readWorkbook(content)),
      openRows: () => rowsHere(readWorkbook),
      onStep: () => {},
      onOwnWork: () => {},
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      now: () => '2024-03-31 09:30',
      systemLanguage,
      version: '1.2.3',
    };
    const code = await run(argv, io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  }
  return { zone, files: held };
}

/** All that stands in the cells of a workbook, as one text. */
export const textIn = (file: Uint8Array): string =>
  JSON.stringify(readWorkbook(file).sheets.map(({ tab, cells }) => [tab, [...cells.values()]]));

/** What commands on `plan.xlsx` say and write, and the files split from it: by command or file. The files in `own` are those given. */
export async function letOut(
  { zone, files }: ReturnType<typeof shell>,
  own: readonly string[],
  further: readonly (readonly string[])[] = [],
): Promise<Readonly<Record<string, string>>> {
  await zone('split', 'plan.xlsx', '-o', 'units');
  const [returned] = [...files.keys()].filter((name) => name.startsWith('units/') && name.endsWith('.xlsx'));
  const commands = [
    ['check', 'plan.xlsx'],
    ['check', 'plan.xlsx', '--json'],
    ['entries', 'plan.xlsx'],
    ['entries', 'plan.xlsx', '--csv'],
    ['score', 'plan.xlsx', '--csv'],
    ['verify', 'plan.xlsx'],
    ['plan', 'export', 'plan.xlsx', '--out', 'plan.out.json'],
    ['plan', 'export', 'plan.xlsx', '--out', 'draft.xlsx'],
    ['plan', 'next', 'plan.xlsx', '--out', 'next.xlsx'],
    ['results', 'plan.xlsx', '--out', 'all.csv'],
    ['results', 'plan.xlsx', '--out', 'all.parquet'],
    ...further,
    ['merge', 'plan.xlsx', returned!, '--json'],
    ['handback', 'plan.xlsx', returned!, '--out', 'back'],
  ];
  const told: Record<string, string> = {};
  for (const command of commands) {
    const { code, out, err } = await zone(...command);
    expect([command, [0, 1].includes(code)]).toEqual([command, true]);
    told[command.join(' ')] = out + err;
  }
  for (const [name, content] of files) {
    if (own.includes(name)) continue;
    if (typeof content === 'string') told[name] = content;
    else told[name] = name.endsWith('.xlsx') ? textIn(content) : Buffer.from(content).toString('utf8');
  }
  expect(Object.keys(told).length).toBeGreaterThan(commands.length + 5);
  return told;
}

/** `npm run print-check`: the print inspector over every form and list, both languages, four machines, three sizes of plan; both looks; or what is asked for (--sheets comprehensive,score_2023 and --columns all, every column a form can have, too). */
import { mkdirSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMessages } from '../../../src/i18n';
import { sinkOptions } from '../../support/kitchen-sink';
import { planOf } from '../../support/plan-sizes';
import { bookOf, looks, withForms } from './book';
import { situations, missingFonts, type Situation } from './fonts';
import { floors } from './floors';
import { inspect, pictures } from './inspect';

function asked(name: string, all: readonly string[]): readonly string[] {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? all : (process.argv[at + 1] ?? '').split(',');
}

const pairs = <A, B>(as: readonly A[], bs: readonly B[]) => as.flatMap((a) => bs.map((b) => [a, b] as const));

async function main(): Promise<void> {
  const folder = asked('pictures', [''])[0]!;
  let total = 0;
  const wanted = asked('sheets', ['']);
  const columns = asked('columns', ['usual'])[0] === 'all';
  for (const size of asked('items', ['10', '41', '120']))
    for (const [locale, look] of pairs(asked('languages', ['zh-CN', 'en']), asked('looks', Object.keys(looks)))) {
      const m = await loadMessages(locale as 'zh-CN' | 'en');
      const plan = withForms(planOf(Number(size)), look as keyof typeof looks, columns);
      const specs = bookOf(plan, m).filter(({ key }) => wanted[0] === '' || wanted.includes(key));
      for (const fonts of asked('fonts', Object.keys(situations)) as Situation[]) {
        const missing = missingFonts(fonts);
        if (missing.length > 0) {
          console.log(`${fonts}: skipped, no ${missing.join(', ')} on this machine`);
          continue;
        }
        const { reports, pdf } = await inspect(specs, sinkOptions, fonts, floors, { plan, m });
        console.log(`\n${size} items, ${locale}, ${look}, ${fonts}`);
        for (const { sheet, pages, smallest, faults } of reports) {
          total += faults.length;
          console.log(
            `${sheet.padEnd(16)}${String(pages).padStart(4)} p.${smallest.toFixed(1).padStart(6)} pt  ${faults.length || 'ok'}`,
          );
          for (const { page, what, cell, detail } of faults.slice(0, Number(asked('show', ['6'])[0])))
            console.log(`    p. ${page} ${what}${cell ? ` ${cell}` : ''}: ${detail.replace(/\n/g, '⏎').slice(0, 150)}`);
        }
        if (folder) {
          const name = [size, locale, look, fonts].join('-');
          mkdirSync(folder, { recursive: true });
          copyFileSync(pdf, join(folder, `${name}.pdf`));
          pictures(pdf, join(folder, `${name}`));
          writeFileSync(
            join(folder, `${name}.json`),
            JSON.stringify(reports.map(({ sheet, pages }) => [sheet, pages])),
          );
        }
      }
    }
  console.log(`\n${total} faults`);
  process.exitCode = total > 0 ? 1 : 0;
}

void main();

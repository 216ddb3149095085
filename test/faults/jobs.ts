/** The jobs of the facade that are made to fail, as the pane asks for them. */
import type { WorkbookFacade } from '../../src/excel/facade';
import type { Plan } from '../../src/plan/schema';
import { writesBack } from '../../src/taskpane/model/taken-back';
import type { JobUnderTest } from '../support/faults';

/** A piece of writing with what takes it back, as for weights and returned figures. */
const write = async (book: WorkbookFacade, values: Parameters<WorkbookFacade['write']>[0]) => {
  const { entries } = await book.read();
  await book.write(values);
  return writesBack(entries, values);
};

export const jobsOf = (plan: Plan): readonly JobUnderTest[] => [
  { name: 'add', run: (book) => book.addSheets(plan, ['G02'], 'zh-CN') },
  { name: 'add again', run: (book, signal) => book.addSheets(plan, ['G03', 'G13', 'G02'], 'zh-CN', { signal }) },
  { name: 'redraw', run: (book, signal) => book.redraw(['G13', 'G03'], { signal }) },
  {
    name: 'score sheets',
    run: (book, signal) =>
      book.redraw([...plan.years.map((year) => `score_${year}`), 'comprehensive', 'units'], { signal }),
  },
  { name: 'gap', run: (book) => book.redraw(['gap']) },
  { name: 'follow-up', run: (book) => book.redraw(['followup']) },
  { name: 'work plans', run: (book) => book.redraw(plan.units.map((_, u) => `workplan_${u + 1}`)) },
  { name: 'remove', run: (book) => book.removeSheets(['gap']) },
  { name: 'archive', run: (book) => book.archive('score_2022') },
  {
    name: 'weights',
    run: (book) =>
      write(
        book,
        plan.dimensions.map((_, index) => ({ key: 'plan', field: 'dim_weight', index, value: 10 + index })),
      ),
  },
  {
    name: 'settings',
    run: (book) => write(book, [{ key: 'settings', field: 'leadShare', index: 0, value: 0.5 }]),
  },
  {
    name: 'import',
    run: (book) =>
      write(book, [
        { key: 'G03', field: 'ytd_2023', index: 1, value: 262.1 },
        { key: 'G13', field: 'name', index: 1, value: '样例企业丙' },
      ]),
  },
];

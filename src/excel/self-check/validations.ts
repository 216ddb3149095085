/** Limits on typing: those of every cell of drawn sheets, and that a wrong value is refused. */
import { cellAddress } from '../../sheets/a1';
import type { ValidationSpec } from '../../sheets/spec';
import { alerts, notesOf, ruleOf } from '../draw/guards';
import { addressLists, rectangles } from '../draw/rectangles';
import { said, withoutLimits } from '../limits-told';
import { none, overAll } from './compare';

const wordsOf = (...texts: readonly (string | undefined)[]): string => texts.map((text) => text ?? '').join(' | ');

/** Rule, message and alert of every cell are the template's, the hints of notes too; cells without a limit have none. */
export const validations = overAll((sheet, spec) => {
  const ruled = spec.validations.map((v) => {
    const { dataValidation } = sheet.getRange(v.range);
    dataValidation.load('type,rule,prompt,errorAlert');
    return { v, dataValidation };
  });
  const kinds = [
    ...addressLists(rectangles(notesOf(spec).map(({ cell }) => cell))).map((list) => [list, 'Custom'] as const),
    ...addressLists(withoutLimits(spec)).map((list) => [list, 'None'] as const),
  ].map(([list, wanted]) => {
    const { dataValidation } = sheet.getRanges(list);
    dataValidation.load('type');
    return { list, wanted, dataValidation };
  });
  const hints = notesOf(spec).map(({ cell, message }) => {
    const address = cellAddress(cell.row, cell.col);
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load('prompt');
    return { address, message, dataValidation };
  });
  return () => [
    ...hints.flatMap(({ address, message, dataValidation: { prompt } }) =>
      prompt?.message === message ? [] : [`${spec.key}!${address} ${prompt?.message ?? none}`],
    ),
    ...ruled.flatMap(({ v, dataValidation }) =>
      differing(v, dataValidation).map((seen) => `${spec.key}!${v.range} ${seen}`),
    ),
    ...kinds.flatMap(({ list, wanted, dataValidation: { type } }) =>
      type === wanted ? [] : [`${spec.key}!${list.length > 40 ? `${list.slice(0, 40)}…` : list} ${type}`],
    ),
  ];
});

function differing(v: ValidationSpec, { type, rule, prompt, errorAlert }: Excel.DataValidation): readonly string[] {
  const [wanted, seen] = [said(ruleOf(v.rule)), said(rule)];
  if (wanted !== seen) return [`${seen === '–' ? type : seen} ≠ ${wanted}`];
  const told = v.prompt && wordsOf(prompt?.title, prompt?.message);
  if (v.prompt && told !== wordsOf(v.prompt.title, v.prompt.text)) return [String(told)];
  const alert = v.error && wordsOf(errorAlert?.style, errorAlert?.title, errorAlert?.message);
  return v.error && alert !== wordsOf(alerts[v.error.style], v.error.title, v.error.text) ? [String(alert)] : [];
}

/** Every rule: found in the smallest data that has the mistake, not found in the nearest that has not, said in both languages. */
import * as en from '../../src/i18n/en/findings';
import * as zh from '../../src/i18n/zh-CN/findings';
import { ordosPlan } from '../../src/plan/ordos';
import { loadMessages, zhMessages } from '../../src/i18n';
import { findingText, rules, validate } from '../../src/validation';
import type { Finding } from '../../src/validation/finding';
import { ruleGroups } from '../../src/validation/rule';
import { cases } from './cases';
import type { Case, Situation } from './cases/case';
import { entriesOf } from './entries';

const findingsIn = ({ values = {}, plan = ordosPlan, structure = { sheets: [] }, today = '2022-12-31' }: Situation) =>
  validate(plan, entriesOf(values), structure, [], { today });
const of = (code: string, findings: readonly Finding[]) => findings.filter((finding) => finding.code === code);

describe.each(ruleGroups)('rules of the group %s', (group) => {
  test.each(cases[group].map((c) => [c.variant ? `${c.code}: ${c.variant}` : c.code, c] as const))(
    '%s',
    async (_, { code, triggers, passes, expected }: Case) => {
      const found = of(code, findingsIn(triggers));
      expect(found).toHaveLength(1);
      expect(of(code, findingsIn(passes))).toEqual([]);
      const [finding] = found as [Finding];
      if (expected?.severity) expect(finding.severity).toBe(expected.severity);
      if (expected?.cell) expect(finding.place.cell).toBe(expected.cell);
      if (expected?.item) expect(finding.place.item).toBe(expected.item);
      if (expected?.year) expect(finding.year).toBe(expected.year);
      if (expected && 'fix' in expected) expect(finding.fix).toEqual(expected.fix);
      if (expected?.compared) expect(finding.compared.map(({ value }) => value)).toEqual(expected.compared);
      for (const m of [zhMessages, await loadMessages('en')]) {
        const { title, what, todo, comparisons } = findingText(finding, m);
        const texts = [title, what, todo, ...comparisons.map(({ label, value }) => `${label} ${value}`)];
        expect(texts.filter((text) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
      }
    },
  );
});

describe('the catalogue', () => {
  test('codes are unique', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('every rule has cases, and every case a rule of its group', () => {
    for (const group of ruleGroups) {
      const wanted = rules.filter((rule) => rule.group === group).map(({ code }) => code);
      expect([...new Set(cases[group].map(({ code }) => code))].sort()).toEqual([...wanted].sort());
    }
  });

  test('every rule has words in both languages, and no words are left over', () => {
    const codes = rules.map(({ code }) => code).sort();
    expect(Object.keys(zh.texts).sort()).toEqual(codes);
    expect(Object.keys(en.texts).sort()).toEqual(codes);
    expect(Object.keys(en.labels).sort()).toEqual(Object.keys(zh.labels).sort());
  });

  test('both languages name the same figures', () => {
    for (const kind of ['texts', 'labels'] as const)
      for (const key of Object.keys(zh[kind])) {
        const named = [zh, en].map((language) => placeholders((language[kind] as Record<string, unknown>)[key]));
        expect({ key, named: named[1] }).toEqual({ key, named: named[0] });
      }
  });
});

/** Which parameters a message asks for. */
function placeholders(message: unknown): string[] {
  const asked = new Set<string>();
  const params = new Proxy({}, { get: (_, key) => (asked.add(String(key)), 'q1') });
  const speak = (part: unknown): void => {
    if (typeof part === 'function') (part as (p: object) => string)(params);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(speak);
  };
  speak(message);
  return [...asked].sort();
}

/** Versions of templates travel with the workbook in properties that never grow beyond what Excel keeps. */
import fc from 'fast-check';
import type { SheetSpec } from '../../src/sheets/spec';
import { isVersionsProperty, versionsIn, versionsProperties } from '../../src/sheets/template-versions';

const drawn = (versions: Readonly<Record<string, number>>): readonly SheetSpec[] =>
  Object.entries(versions).map(([key, version]) => ({ key, version }) as unknown as SheetSpec);

test('each property holds 255 characters at most, and what was written is read, however many sheets there are', () => {
  const keys = fc.stringMatching(/^[A-Za-z]\w{0,20}$/);
  const some = fc.dictionary(keys, fc.integer({ min: 1, max: 40 }), { maxKeys: 120 });
  fc.assert(
    fc.property(some, some, (first, second) => {
      const before = versionsProperties(drawn(first));
      const after = versionsProperties(drawn(second), before);
      for (const [name, text] of Object.entries(after)) {
        expect(isVersionsProperty(name)).toBe(true);
        expect(text.length).toBeLessThanOrEqual(255);
      }
      const version = versionsIn(after);
      for (const [key, wanted] of Object.entries({ ...first, ...second }))
        expect([key, version(key)]).toEqual([key, wanted]);
      // Drawing the same again adds nothing.
      expect(versionsProperties(drawn(second), after)).toEqual(after);
    }),
    { numRuns: 40 },
  );
});

test('what earlier versions wrote is read: one list of all sheets in one property, cut short where a program cut it', () => {
  const listed = { 'zsc-templates': 'plan=1,settings=1,G03=2,G13=1' };
  expect(['plan', 'G03', 'T01'].map(versionsIn(listed))).toEqual([1, 2, undefined]);
  expect(['G03', 'G13'].map(versionsIn({ 'zsc-templates': 'plan=1,G03=2,G1' }))).toEqual([2, undefined]);
  expect(versionsIn({})('G03')).toBeUndefined();
  // Drawn again, the whole says its version whatever stood there before.
  const again = versionsProperties(drawn({ G03: 3 }), listed);
  expect(['G03', 'G13'].map(versionsIn(again))).toEqual([3, 1]);
});

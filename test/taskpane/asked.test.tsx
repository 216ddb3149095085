/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { useAsked } from '../../src/taskpane/parts/use-asked';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Two radio buttons over what a workbook would hold, written when the test lets it be. */
async function chosen(): Promise<{
  readonly press: (id: string) => Promise<void>;
  readonly ticked: () => readonly string[];
  readonly written: (id: string | null) => Promise<void>;
}> {
  let holds = 'a';
  const waiting: ((failed?: Error) => void)[] = [];
  function Choice() {
    const [shown, ask] = useAsked(
      holds,
      () => new Promise<void>((resolve, reject) => waiting.push((failed) => (failed ? reject(failed) : resolve()))),
    );
    return ['a', 'b', 'c'].map((id) => (
      <input key={id} id={id} type="radio" checked={shown === id} onChange={() => ask(id)} />
    ));
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Choice />));
  return {
    press: (id) => act(async () => document.getElementById(id)!.click()),
    ticked: () => [...document.querySelectorAll('input')].flatMap((one) => (one.checked ? [one.id] : [])),
    written: (id) =>
      act(async () => {
        if (id !== null) holds = id;
        waiting.shift()!(id === null ? new Error('refused') : undefined);
      }),
  };
}

beforeEach(() => document.body.replaceChildren());

test('a choice stays where it was pressed while the workbook is being written', async () => {
  const { press, ticked, written } = await chosen();
  await press('b');
  expect(ticked()).toEqual(['b']);
  await written('b');
  expect(ticked()).toEqual(['b']);
});

test('a choice that could not be written goes back to what the workbook holds', async () => {
  const { press, ticked, written } = await chosen();
  await press('b');
  await written(null);
  expect(ticked()).toEqual(['a']);
});

test('of two choices the later one is shown, also when the earlier is written first', async () => {
  const { press, ticked, written } = await chosen();
  await press('b');
  await press('c');
  await written('b');
  expect(ticked()).toEqual(['c']);
  await written('c');
  expect(ticked()).toEqual(['c']);
});

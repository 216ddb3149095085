/** A page that writes, as the ribbon's does, and the pane's handlers beside it. */
import { stepAside, withOthersAside } from '../../src/excel/aside';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A pane whose handlers take a while to be taken off. */
function pane(longest?: number) {
  let registered = true;
  const stop = stepAside(async (work) => {
    await pause(200);
    registered = false;
    try {
      await work();
    } finally {
      registered = true;
    }
  }, longest);
  return { stop, isRegistered: () => registered };
}

test('handlers of every pane are off while another page works, and there again afterwards, whatever comes of the work', async () => {
  const panes = [pane(), pane()];
  const registered = () => panes.map(({ isRegistered }) => isRegistered());
  expect(await withOthersAside(() => Promise.resolve(registered()))).toEqual([false, false]);
  await pause(50);
  expect(registered()).toEqual([true, true]);
  let during: unknown;
  const failing = withOthersAside(() => {
    during = registered();
    return Promise.reject(new RangeError('refused'));
  });
  await expect(failing).rejects.toThrow('refused');
  expect(during).toEqual([false, false]);
  await pause(50);
  expect(registered()).toEqual([true, true]);
  for (const { stop } of panes) stop();
});

test('without a pane the work begins at once; a pane that never gets them off does not hold it up for ever', async () => {
  expect(await withOthersAside(() => Promise.resolve('done'))).toBe('done');
  const stop = stepAside(() => new Promise(() => undefined));
  expect(await withOthersAside(() => Promise.resolve('done all the same'), 100)).toBe('done all the same');
  stop();
});

test('a page that was closed in its work keeps the handlers off for a time only', async () => {
  const { stop, isRegistered } = pane(300);
  let close: () => void = () => undefined;
  const closed = withOthersAside(() => new Promise<void>((resolve) => (close = resolve)));
  await pause(250);
  expect(isRegistered()).toBe(false);
  await pause(300);
  expect(isRegistered()).toBe(true);
  close();
  await closed;
  stop();
});

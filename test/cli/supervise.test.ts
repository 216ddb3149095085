/** A command in its thread: ended when a file in hand keeps it silent or fills its heap, left alone in its own work. */
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { supervised } from '../../src/cli/supervise';

const loop = 'for (;;);';
const pause = (ms: number) => `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${ms});`;
const says = (sign: object) => `require('node:worker_threads').parentPort.postMessage(${JSON.stringify(sign)});`;

/** Runs a script as the thread of a command; a silence of three seconds is too long. */
async function ran(script: string, resourceLimits: ResourceLimits = {}) {
  const told: string[] = [];
  const thread = new Worker(script, { eval: true, resourceLimits });
  const say = (text: string) => void told.push(text);
  const end = await supervised(thread, { out: say, err: say }, () => 3).catch((error: unknown) => error);
  return { end, told };
}

test('a thread that falls silent with a file in hand is ended', async () => {
  const { end, told } = await ran(says({ out: 'before' }) + says({ read: 100 }) + loop);
  expect([end, told]).toEqual([expect.objectContaining({ code: 'file-timeout' }), ['before']]);
});

test('what it says begins the time anew, and its own work takes as long as it takes', async () => {
  const steps = [
    says({ read: 1 }),
    pause(2_000),
    says({ out: 'half' }),
    pause(2_000),
    says({ own: true }),
    pause(4_000),
  ];
  expect(await ran(steps.join('') + says({ err: 'end' }) + says({ code: 3 }))).toEqual({
    end: 3,
    told: ['half', 'end'],
  });
});

test('each step with a file in hand has the time anew, and no more than that', async () => {
  const steps = says({ read: 1 }) + pause(2_000) + says({ step: true });
  expect(await ran(steps + pause(2_000) + says({ code: 0 }))).toEqual({ end: 0, told: [] });
  expect((await ran(steps + loop)).end).toMatchObject({ code: 'file-timeout' });
});

test('a heap that is full is a file too large', async () => {
  const { end } = await ran(`${says({ read: 1 })} const all = []; for (;;) all.push(new Array(1000).fill({}));`, {
    maxOldGenerationSizeMb: 32,
  });
  expect(end).toMatchObject({ code: 'file-too-large', params: { what: 'memory' } });
});

test('a thread that ends without a word, or throws, is a failure', async () => {
  expect((await ran('')).end).toBeInstanceOf(Error);
  expect((await ran('throw new Error("torn")')).end).toMatchObject({ message: 'torn' });
});

/** Jobs whose script is fetched when first asked for. */
import { zhMessages as m } from '../../../src/i18n';
import { later } from '../../../src/taskpane/state/later';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';

/** As webpack throws it. */
const notFetched = () => Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

test('a script that cannot be fetched is told as a failure; tried again, the job runs with what it was asked', async () => {
  const store = createStore(initialState('zh-CN', m, {}));
  const asked: string[] = [];
  let reaches = false;
  const ofWriting = later(store, 'write', async () => {
    if (!reaches) throw notFetched();
    return {
      save: async (text: string, by: string) => {
        asked.push(`${text}/${by}`);
        return true;
      },
    };
  });
  const save = ofWriting((jobs) => jobs.save, false);
  expect(await save('快报', '统计局')).toBe(false);
  const { failure } = store.getState();
  expect([failure?.kind, failure?.error.code, asked]).toEqual(['write', 'part-missing', []]);
  reaches = true;
  failure?.retry();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(asked).toEqual(['快报/统计局']);
  expect(await save('年报', '统计局')).toBe(true);
});

test('what the job itself throws is the job’s to tell', async () => {
  const store = createStore(initialState('zh-CN', m, {}));
  const ofWriting = later(store, 'write', () =>
    Promise.resolve({ save: (): Promise<void> => Promise.reject(new Error('its own')) }),
  );
  await expect(ofWriting((jobs) => jobs.save, undefined)()).rejects.toThrow('its own');
  expect(store.getState().failure).toBeNull();
});

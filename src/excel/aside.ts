/**
 * The ribbon's buttons work in a page of their own, beside the pane's with its handlers. Pages of one address hear each other: one that
 * is about to write asks the others to take their handlers off, and tells them when it has ended.
 */
const CHANNEL = 'zone-scorecard-writing';
/** By then a page that is open has answered. */
const ANSWERED = 150;
/** Longer than that nobody waits for handlers to be taken off. */
const PATIENCE = 5_000;
/** A page that has not ended by then was closed. */
const LONGEST = 120_000;

type Said = 'begin' | 'heard' | 'off' | 'end';

interface Message {
  readonly work: string;
  readonly said: Said;
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Does work while the other pages have no handler registered. */
export async function withOthersAside<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  if (typeof BroadcastChannel === 'undefined') return work();
  const channel = new BroadcastChannel(CHANNEL);
  const own = crypto.randomUUID();
  const say = (said: Said) => channel.postMessage({ work: own, said } satisfies Message);
  let [heard, off] = [0, 0];
  let allOff: () => void = () => undefined;
  const isOff = new Promise<void>((resolve) => (allOff = resolve));
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.work !== own) return;
    if (data.said === 'heard') heard++;
    if (data.said === 'off' && ++off === heard) allOff();
  };
  try {
    say('begin');
    await after(ANSWERED);
    if (off < heard) {
      const waited = setTimeout(allOff, patience);
      await isOff;
      clearTimeout(waited);
    }
    return await work();
  } finally {
    say('end');
    channel.close();
  }
}

/** From now on this page takes its handlers off by `unwatched` while another asks for it. Gives the way to stop it. */
export function stepAside(unwatched: (work: () => Promise<void>) => Promise<void>, longest = LONGEST): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  const ends = new Map<string, () => void>();
  channel.onmessage = ({ data: { work, said } }: MessageEvent<Message>) => {
    if (said === 'end') ends.get(work)?.();
    if (said !== 'begin') return;
    const say = (told: Said) => channel.postMessage({ work, said: told } satisfies Message);
    const ended = new Promise<void>((resolve) => {
      const closed = setTimeout(resolve, longest);
      ends.set(work, () => {
        clearTimeout(closed);
        resolve();
      });
    });
    say('heard');
    void unwatched(() => {
      say('off');
      return ended;
    })
      .catch(() => undefined)
      .finally(() => ends.delete(work));
  };
  return () => channel.close();
}

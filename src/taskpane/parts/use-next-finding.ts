/** From one finding to the next: the one after the card last looked at, and after one is settled the one that followed it. */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { usePane } from './pane-context';

const cardsIn = (list: RefObject<HTMLDivElement | null>): readonly HTMLElement[] => [
  ...(list.current?.querySelectorAll<HTMLElement>('article[data-finding]') ?? []),
];
const idOf = (card: HTMLElement): string => card.dataset.finding ?? '';

function focusCard(card: HTMLElement | undefined): void {
  card?.scrollIntoView({ block: 'nearest' });
  card?.querySelector('button')?.focus({ preventScroll: true });
}

export function useNextFinding(list: RefObject<HTMLDivElement | null>) {
  const { state } = usePane();
  /** The cards' order now and before it changed last: a finding that is settled is gone from the list by the time one hears of it. */
  const now = useRef<readonly string[]>([]);
  const before = useRef<readonly string[]>([]);
  const lookedAt = useRef<string | null>(null);

  useLayoutEffect(() => {
    const order = cardsIn(list).map(idOf);
    if (order.join('\n') === now.current.join('\n')) return;
    before.current = now.current;
    now.current = order;
  }, [state, list]);

  return {
    /** Goes to the card after the one that has the focus or was looked at last, round to the first. */
    focusNext() {
      const cards = cardsIn(list);
      const held = cards.findIndex((card) => card.contains(document.activeElement));
      const at = held >= 0 ? held : cards.findIndex((card) => idOf(card) === lookedAt.current);
      const next = cards[(at + 1) % Math.max(1, cards.length)];
      lookedAt.current = next ? idOf(next) : null;
      focusCard(next);
    },
    /** Goes to what followed a finding that has just been settled, or to what came before it at the end of the list. */
    settled(fingerprint: string) {
      const order =
        now.current.includes(fingerprint) && !before.current.includes(fingerprint) ? now.current : before.current;
      const at = order.indexOf(fingerprint);
      const cards = cardsIn(list);
      const wanted = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at)).reverse()];
      const next = wanted.flatMap((id) => cards.find((card) => idOf(card) === id) ?? [])[0];
      if (next) {
        lookedAt.current = idOf(next);
        focusCard(next);
      }
    },
  };
}

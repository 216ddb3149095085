/** The window on the sheet: its size, and how far each sheet is scrolled. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Axes } from './axis';
import type { View } from './layout';
import { HEADINGS } from './layout';

interface Scrolled {
  readonly left: number;
  readonly top: number;
}

const start: Scrolled = { left: 0, top: 0 };

export function useView(sheetId: string, axes: Axes) {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [places, setPlaces] = useState<Readonly<Record<string, Scrolled>>>({});
  const scrolled = places[sheetId] ?? start;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const length = axes.rows.start(axes.rows.count);
  const width = axes.cols.start(axes.cols.count);
  // Another sheet has its own scroll position and size; the element takes it over once it is as large as the sheet.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (element.scrollLeft !== scrolled.left) element.scrollLeft = scrolled.left;
    if (element.scrollTop !== scrolled.top) element.scrollTop = scrolled.top;
  }, [sheetId, scrolled, length, width]);

  const scrollTo = useCallback(
    (to: Scrolled) =>
      setPlaces((before) => {
        const was = before[sheetId] ?? start;
        return was.left === to.left && was.top === to.top ? before : { ...before, [sheetId]: to };
      }),
    [sheetId],
  );
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element) scrollTo({ left: element.scrollLeft, top: element.scrollTop });
  }, [scrollTo]);

  const view: View = {
    width: Math.max(0, size.width - HEADINGS.width),
    height: Math.max(0, size.height - HEADINGS.height),
    scrollLeft: scrolled.left,
    scrollTop: scrolled.top,
  };
  return { scroller, view, onScroll, scrollTo };
}

/** A large table pasted into a box: a browser takes seconds to lay it out there, so that it is read at once instead. */
import type { ClipboardEvent } from 'react';

/** From so many characters on a text is not shown in the box. */
const large = 20_000;

/** Hears a box's paste; what is large goes to `read`, and the box stays as it was. */
export const pastedTable = (read: (text: string) => void) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
  const text = event.clipboardData.getData('text/plain');
  if (text.length < large) return;
  event.preventDefault();
  read(text);
};

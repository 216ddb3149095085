/** Keys and what they ask for. */
import { commandOf, type Key } from '../../../src/workbench/grid/keys';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  [key('ArrowDown'), { do: 'move', direction: 'down', far: false, extend: false }],
  [key('ArrowLeft', { ctrlKey: true, shiftKey: true }), { do: 'move', direction: 'left', far: true, extend: true }],
  [key('ArrowDown', { altKey: true }), { do: 'list' }],
  [key('Tab', { shiftKey: true }), { do: 'tab', step: -1 }],
  [key('Enter'), { do: 'enter', step: 1 }],
  [key('PageDown'), { do: 'page', direction: 'down', extend: false }],
  [key('PageDown', { ctrlKey: true }), { do: 'tabSheet', step: 1 }],
  [key('z', { metaKey: true }), { do: 'undo' }],
  [key('Z', { ctrlKey: true, shiftKey: true }), { do: 'redo' }],
  [key('F2'), { do: 'edit' }],
])('%j', (pressed, command) => expect(commandOf(pressed)).toEqual(command));

test.each([key('a'), key('5'), key('c', { ctrlKey: true }), key('ArrowUp', { altKey: true }), key('Shift')])(
  '%j types text or belongs to the browser',
  (pressed) => expect(commandOf(pressed)).toBeNull(),
);

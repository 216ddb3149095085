/** What a key pressed on the grid (not while editing) asks for. */
import type { Direction } from './movement';

export type KeyCommand =
  | { readonly do: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly do: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly do: 'home'; readonly sheet: boolean; readonly extend: boolean }
  | { readonly do: 'end'; readonly extend: boolean }
  | { readonly do: 'tab'; readonly step: 1 | -1 }
  | { readonly do: 'enter'; readonly step: 1 | -1 }
  | { readonly do: 'tabSheet'; readonly step: 1 | -1 }
  | { readonly do: 'edit' | 'clear' | 'retype' | 'undo' | 'redo' | 'all' | 'list' | 'leave' | 'find' | 'fillDown' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The command of a key; null where the key types text or belongs to the browser. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): KeyCommand | null {
  const control = ctrlKey || metaKey;
  const direction = arrows[key];
  if (altKey) return key === 'ArrowDown' ? { do: 'list' } : null;
  if (direction) return { do: 'move', direction, far: control, extend: shiftKey };
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      if (control) return { do: 'tabSheet', step: key === 'PageUp' ? -1 : 1 };
      return { do: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend: shiftKey };
    case 'Home':
      return { do: 'home', sheet: control, extend: shiftKey };
    case 'End':
      return control ? { do: 'end', extend: shiftKey } : null;
    case 'Tab':
      return { do: 'tab', step: shiftKey ? -1 : 1 };
    case 'Enter':
      return { do: 'enter', step: shiftKey ? -1 : 1 };
    case 'F2':
      return { do: 'edit' };
    case 'F6':
      return { do: 'leave' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'retype' };
  }
  if (!control) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'a':
      return { do: 'all' };
    case 'f':
      return { do: 'find' };
    case 'd':
      return { do: 'fillDown' };
  }
  return null;
}

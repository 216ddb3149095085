/**
 * The box that takes what is typed. It always lies on the active cell and has the keyboard focus, invisible until
 * something is typed: so an input method (拼音) composes in it from its first key on.
 */
import type { CSSProperties, Ref } from 'react';
import { useLayoutEffect, useRef } from 'react';

interface EntryBoxProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly text: string | null;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly room: number;
  readonly look: CSSProperties;
  readonly onInput: (text: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: (to: EventTarget | null) => void;
  readonly onCopy: (event: React.ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: React.ClipboardEvent) => void;
}

export function EntryBox({ ref, text, ...props }: EntryBoxProps) {
  const box = useRef<HTMLTextAreaElement | null>(null);
  const editing = text !== null;
  // As wide and high as what is typed, at least the cell.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !editing) return;
    element.style.width = `${props.width}px`;
    element.style.height = `${props.height}px`;
    const width = Math.min(Math.max(props.width, element.scrollWidth + 4), Math.max(props.width, props.room));
    element.style.width = `${width}px`;
    element.style.height = `${Math.max(props.height, element.scrollHeight)}px`;
  }, [text, editing, props.width, props.height, props.room]);
  return (
    <textarea
      ref={(element) => {
        box.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={editing ? 'entry-box entry-box-open' : 'entry-box'}
      value={text ?? ''}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      style={
        editing
          ? { ...props.look, left: props.left, top: props.top, width: props.width, height: props.height }
          : { left: props.left, top: props.top }
      }
      onChange={(event) => props.onInput(event.currentTarget.value)}
      onKeyDown={props.onKeyDown}
      onBlur={(event) => props.onLeave(event.relatedTarget)}
      onCopy={(event) => props.onCopy(event, false)}
      onCut={(event) => props.onCopy(event, true)}
      onPaste={props.onPaste}
    />
  );
}

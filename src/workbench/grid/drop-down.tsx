/** The words a cell's validation offers, as a list under the cell. */
import { useEffect, useRef, useState } from 'react';

interface DropDownProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly current: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly onChoose: (item: string) => void;
  readonly onClose: () => void;
}

export function DropDown({ label, items, current, left, top, width, onChoose, onClose }: DropDownProps) {
  const [marked, setMarked] = useState(Math.max(0, items.indexOf(current)));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = items.length - 1;
    const to = { ArrowDown: Math.min(last, marked + 1), ArrowUp: Math.max(0, marked - 1), Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined) setMarked(to);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(items[marked] ?? '');
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`wb-choice-${marked}`}
      tabIndex={0}
      className="drop-down"
      style={{ left, top, minWidth: width }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {items.map((item, i) => (
        <li
          key={item}
          id={`wb-choice-${i}`}
          role="option"
          aria-selected={i === marked}
          // A mouse at rest marks nothing, though the list opens or scrolls under it: keys would never get past it.
          onMouseMove={({ movementX, movementY }) => {
            if (movementX !== 0 || movementY !== 0) setMarked(i);
          }}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          {item}
        </li>
      ))}
    </ul>
  );
}

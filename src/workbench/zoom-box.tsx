/** How large the sheets are shown. */
import type { Messages } from '../i18n/all';

const sizes = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];

interface ZoomBoxProps {
  readonly zoom: number;
  readonly m: Messages;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomBox({ zoom, m, onZoom }: ZoomBoxProps) {
  const t = m.workbench;
  return (
    <select
      className="zoom-box"
      aria-label={t.zoom}
      title={t.zoom}
      value={zoom}
      onChange={(event) => onZoom(Number(event.currentTarget.value))}
    >
      {sizes.map((size) => (
        <option key={size} value={size}>
          {t.percent(size * 100)}
        </option>
      ))}
    </select>
  );
}

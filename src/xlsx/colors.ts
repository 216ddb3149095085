/** Colours as files name them: outright, by number in a palette, or by their place in the theme. */
import { rgbOf, type Rgb } from '../sheets/seen';
import { walkXml } from './checked-xml';

/** A colour as an element's attributes name it. */
export type NamedColor = Readonly<Record<string, string>>;

export const white: Rgb = [255, 255, 255];
export const black: Rgb = [0, 0, 0];

/** ISO 29500-1, 18.8.27; the first eight are there twice. */
const basic = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const standard: readonly Rgb[] =
  `${basic} ${basic} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`
    .split(' ')
    .map(rgbOf);
const formatNames = ['black', 'white', 'red', 'green', 'blue', 'yellow', 'magenta', 'cyan'];

/** Where a theme's colours stand in its part, by the numbers that styles use. */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']; // prettier-ignore
const officeTheme: readonly Rgb[] = [white, black];

/** The colours of a theme's part, by number. Throws file-malformed for a part that is no XML. */
export function themeColors(part: Uint8Array, path: string): readonly Rgb[] {
  const found: Rgb[] = [...officeTheme];
  let slot = -1;
  walkXml(part, path, {
    open: (name, a) => {
      if (themeOrder.includes(name)) slot = themeOrder.indexOf(name);
      else if (slot >= 0 && (name === 'srgbClr' || name === 'sysClr')) {
        const hex = name === 'srgbClr' ? a.val : a.val === 'window' ? 'FFFFFF' : a.val === 'windowText' ? '000000' : a.lastClr; // prettier-ignore
        if (/^[0-9A-Fa-f]{6}$/.test(hex ?? '')) found[slot] = rgbOf(hex!);
      }
    },
    close: (name) => {
      if (themeOrder.includes(name)) slot = -1;
    },
  });
  return found;
}

/** Lighter or darker by a share from -1 to 1. */
const tinted = (rgb: Rgb, tint: number): Rgb =>
  tint ? (rgb.map((v) => (tint < 0 ? v * (1 + tint) : v * (1 - tint) + 255 * tint)) as unknown as Rgb) : rgb;

/** What a file's styles go by. */
export interface Colors {
  /** Null where nobody can tell. */
  readonly of: (named: NamedColor, automatic: Rgb) => Rgb | null;
  /** The colours a number format names: [White], [Color 2]. */
  readonly inFormat: (code: string) => readonly Rgb[];
}

export function colorsOf(theme: readonly Rgb[] = officeTheme, palette: readonly Rgb[] = []): Colors {
  const indexed = (n: number): Rgb | undefined => palette[n] ?? standard[n];
  const plain = ({ rgb, indexed: index, theme: place }: NamedColor, automatic: Rgb): Rgb | null => {
    const hex = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(rgb ?? '')?.[1];
    if (hex !== undefined) return rgbOf(hex);
    if (index === '64') return black;
    if (index === '65') return white;
    if (index !== undefined) return indexed(Number(index)) ?? null;
    if (place !== undefined) return theme[Number(place)] ?? null;
    return rgb === undefined ? automatic : null;
  };
  return {
    of: (named, automatic) => {
      const found = plain(named, automatic);
      return found && tinted(found, Number(named.tint ?? 0));
    },
    inFormat: (code) =>
      [...code.replace(/"[^"]*"|\\./g, '').matchAll(/\[(?:color\s*(\d+)|([a-z]+))\]/gi)].flatMap(([, number, name]) => {
        const place = formatNames.indexOf((name ?? '').toLowerCase());
        const found = number === undefined ? standard[place] : indexed(Number(number) + 7);
        return found ? [found] : [];
      }),
  };
}

/** The palette of a file that has one of its own. */
export const paletteOf = (colors: readonly string[]): readonly Rgb[] => colors.map((rgb) => rgbOf(rgb.slice(-6)));

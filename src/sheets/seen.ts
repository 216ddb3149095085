/** Whether a person reads a text as it stands: the same for a file and for the workbook at hand. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** A color from its six hexadecimal digits. */
export const rgbOf = (hex: string): Rgb => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Less contrast than this nobody sees (reckoned as by the Web Content Accessibility Guidelines); the palest text of ours has more than 2. */
const invisible = 1.25;

const light = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((v) => (v <= 10 ? v / 3294 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

export function isSeen(text: Rgb, ground: Rgb): boolean {
  const [a, b] = [light(text), light(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= invisible;
}

/** Smaller print than this (in points) nobody reads. */
export const smallest = 3;

/** Fonts whose letters and digits are little pictures. */
export const symbols = /^(?:wingdings|webdings|symbol|marlett|mt extra|bookshelf symbol)/i;

/** The words of a PDF with their places and sizes, by poppler's pdftotext and pdftohtml. Points from the upper left corner. */
import { spawnSync } from 'node:child_process';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Lines of text with the size of their font, which is at most this. */
  readonly sizes: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[];
}

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const numbers = (attributes: string, names: readonly string[]): number[] =>
  names.map((name) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? NaN));

/** How much larger pdftohtml is asked to draw, so that its whole numbers tell thirds of a point; it takes no more. */
const zoom = 3;

/** All pages of a PDF. `sizes` costs a second reading and is left out where nobody asks. */
export function pagesOf(pdf: string, withSizes = true): readonly Page[] {
  const bbox = run('pdftotext', ['-bbox', '-enc', 'UTF-8', pdf, '-']);
  const sizes = withSizes ? sizesOf(pdf) : [];
  return [...bbox.matchAll(/<page ([^>]*)>(.*?)<\/page>/gs)].map(([, page, inner], i) => {
    const [width, height] = numbers(page!, ['width', 'height']) as [number, number];
    const words = [...inner!.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, attributes, text]): Word => {
      const [left, top, right, bottom] = numbers(attributes!, ['xMin', 'yMin', 'xMax', 'yMax']) as [number, number, number, number]; // prettier-ignore
      return { text: plain(text!), left, top, right, bottom };
    });
    return { width, height, words, sizes: sizes[i] ?? [] };
  });
}

function sizesOf(pdf: string): Page['sizes'][] {
  const xml = run('pdftohtml', ['-xml', '-i', '-noroundcoord', '-zoom', String(zoom), '-stdout', pdf]);
  const fonts = new Map<string, number>();
  return [...xml.matchAll(/<page [^>]*>(.*?)<\/page>/gs)].map(([, inner]) => {
    for (const [, id, size] of inner!.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)) fonts.set(id!, Number(size));
    return [...inner!.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].map(([, attributes, text]) => {
      const [x, y, width] = numbers(attributes!, ['left', 'top', 'width']) as [number, number, number];
      const font = /\bfont="(\d+)"/.exec(attributes!)?.[1] ?? '';
      return { text: plain(text!), x: (x + width / 2) / zoom, y: y / zoom, size: ((fonts.get(font) ?? 0) + 1) / zoom };
    });
  });
}

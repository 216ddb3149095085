/**
 * Light or dark, as Office has it where Office says so, else as the system has it. High contrast is not a theme of ours:
 * `forced-colors` rules in the parts follow the colours the user chose.
 */
import { makeStaticStyles, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const themes = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
} satisfies Record<string, Theme>;

/** What of Office.context.officeTheme matters: the colour behind the pane. */
export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
}

/** Perceived lightness of #rrggbb below half, by the weights of sRGB. */
function isDark(color: string): boolean {
  const value = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (value === undefined) return false;
  const [r, g, b] = [0, 2, 4].map((k) => parseInt(value.slice(k, k + 2), 16)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 128;
}

export function useDark(office: OfficeTheme | undefined): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return office?.bodyBackgroundColor ? isDark(office.bodyBackgroundColor) : dark;
}

/** The page itself: the pane fills it and scrolls inside. */
export const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, padding: 0 },
  '*, *::before, *::after': { boxSizing: 'border-box' },
});

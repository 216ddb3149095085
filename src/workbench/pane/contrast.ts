/**
 * Forced colours for the add-in's page alone, as a contrast theme of Windows gives them. A page cannot be told to have them, so
 * they are played: every element takes the theme's few colours, and what the page says for forced colours holds without its
 * condition. Where the system has a contrast theme of its own, that one shows and nothing is played.
 */

/** The theme "Aquatic" of Windows 11, by the system colours that pages name. */
const theme: Readonly<Record<string, string>> = {
  canvas: '#202020',
  canvastext: '#ffffff',
  linktext: '#75e9fc',
  graytext: '#a6a6a6',
  highlight: '#8ee3f0',
  highlighttext: '#263b50',
  buttonface: '#202020',
  buttontext: '#ffffff',
};
const named = new RegExp(`\\b(${Object.keys(theme).join('|')})\\b`, 'gi');

const base = `
  *, *::before, *::after { background-color: ${theme.canvas} !important; color: ${theme.canvastext} !important;
    border-color: ${theme.canvastext} !important; box-shadow: none !important; text-shadow: none !important; }
  svg, svg * { fill: currentColor !important; background-color: transparent !important; }
  span, p, h1, h2, h3, h4, dt, dd, label, strong { background-color: transparent !important; }
  :disabled, :disabled * { color: ${theme.graytext} !important; border-color: ${theme.graytext} !important; }
  :focus-visible { outline: 2px solid ${theme.highlight} !important; }
  input[type=checkbox], input[type=radio] { accent-color: ${theme.highlight}; }
`;

/** The page's own rules for forced colours, without their condition; a rule's weight is as strong as what is played. */
function ownRules(page: Document): string {
  const within = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (rule.constructor.name !== 'CSSMediaRule') return [];
      const media = rule as CSSMediaRule;
      return /forced-colors:\s*active/.test(media.conditionText)
        ? [...media.cssRules].map(strengthened)
        : within(media.cssRules);
    });
  return [...page.styleSheets].flatMap((sheet) => within(sheet.cssRules)).join('\n');
}

const strengthened = (rule: CSSRule): string =>
  rule.cssText
    .replace(named, (name) => theme[name.toLowerCase()] ?? name)
    .replace(/\s*!important/g, '')
    .replace(/;/g, ' !important;');

/** How often the page is asked for rules that came since: styles are made as screens open. */
const AGAIN = 400;

/** Plays forced colours on the frame's page, also when it opens anew. Gives the way to switch them. */
export function playContrast(frame: HTMLIFrameElement): (on: boolean) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const play = () => {
    const page = frame.contentDocument;
    if (!page?.head) return;
    const style =
      page.getElementById('wb-contrast') ?? Object.assign(page.createElement('style'), { id: 'wb-contrast' });
    const rules = base + ownRules(page);
    if (style.textContent !== rules) style.textContent = rules;
    if (!style.isConnected) page.head.append(style);
  };
  return (on) => {
    clearInterval(timer);
    if (on) {
      play();
      timer = setInterval(play, AGAIN);
    } else frame.contentDocument?.getElementById('wb-contrast')?.remove();
  };
}

/**
 * Light or dark for the add-in's page alone, the way it learns of it in Excel on the web: by asking its window for the system's
 * colour scheme. The answer is given here, and a change is told as the system tells one.
 */

export const colorSchemes = ['system', 'light', 'dark', 'contrast'] as const;
export type ColorScheme = (typeof colorSchemes)[number];

const asked = /^\(\s*prefers-color-scheme:\s*(light|dark)\s*\)$/;

/**
 * Answers for the frame's page from now on; to be called before its script runs: the window of a frame's first, empty page is
 * that of the add-in's page too. Gives the way to choose a scheme.
 */
export function playColorScheme(frame: HTMLIFrameElement): (scheme: ColorScheme) => void {
  const view = frame.contentWindow;
  if (!view) return () => undefined;
  const ofSystem = view.matchMedia.bind(view);
  const played: { readonly query: EventTarget; readonly system: MediaQueryList; readonly wanted: string }[] = [];
  let chosen: ColorScheme = 'system';
  // The contrast theme that is played is a dark one.
  const matches = (system: MediaQueryList, wanted: string) =>
    chosen === 'system' ? system.matches : (chosen === 'contrast' ? 'dark' : chosen) === wanted;

  view.matchMedia = (media) => {
    const system = ofSystem(media);
    const wanted = asked.exec(media)?.[1];
    if (wanted === undefined) return system;
    const query = Object.defineProperties(new EventTarget(), {
      media: { value: media },
      matches: { get: () => matches(system, wanted) },
    });
    played.push({ query, system, wanted });
    system.addEventListener('change', () => tell({ query, system, wanted }));
    return query as MediaQueryList;
  };
  const tell = ({ query, system, wanted }: (typeof played)[number]) =>
    query.dispatchEvent(Object.assign(new Event('change'), { matches: matches(system, wanted) }));

  return (scheme) => {
    chosen = scheme;
    played.forEach(tell);
  };
}

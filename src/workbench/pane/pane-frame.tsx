/** The add-in's page in a frame, unmodified: it believes to stand beside Excel on the web. */
import { useEffect, useRef } from 'react';
import type { Host } from '../../host';
import type { Pane } from '../../host/bridge/page';
import { openPane } from '../../host/bridge/page';
import type { ColorScheme } from './color-scheme';
import { playColorScheme } from './color-scheme';
import { playContrast } from './contrast';

interface PaneFrameProps {
  readonly host: Host;
  readonly url: string;
  /** Changes when the page is to be opened anew although its address stays. */
  readonly opening: number;
  readonly locale: string;
  readonly title: string;
  readonly scheme?: ColorScheme;
  readonly onPane?: (pane: Pane | null) => void;
  readonly onLeave?: () => void;
}

export function PaneFrame({ host, url, opening, locale, title, scheme = 'system', onPane, onLeave }: PaneFrameProps) {
  const container = useRef<HTMLDivElement>(null);
  const told = useRef({ onPane, onLeave });
  const play = useRef<(scheme: ColorScheme) => void>(undefined);
  useEffect(() => {
    told.current = { onPane, onLeave };
  });
  useEffect(() => {
    if (!container.current) return undefined;
    const pane = openPane(host, {
      url,
      container: container.current,
      locale,
      addinName: title,
      title,
      onFocusLeave: () => told.current.onLeave?.(),
    });
    const playScheme = playColorScheme(pane.iframe);
    const contrast = playContrast(pane.iframe);
    play.current = (chosen) => {
      playScheme(chosen);
      contrast(chosen === 'contrast');
    };
    told.current.onPane?.(pane);
    return () => {
      contrast(false);
      told.current.onPane?.(null);
      pane.close();
    };
  }, [host, url, opening, locale, title]);
  useEffect(() => {
    play.current?.(scheme);
  }, [scheme, host, url, opening, locale, title]);
  return <div ref={container} className="pane-frame" />;
}

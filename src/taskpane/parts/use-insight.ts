/** The insight once it is there. A failed fetch is told by the pane's chunk boundary, as for a screen. */
import { useEffect, useState } from 'react';
import { loadInsight, type Insight } from '../insight';

export function useInsight(): Insight | null {
  const [insight, setInsight] = useState<Insight | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let gone = false;
    loadInsight().then(
      (loaded) => !gone && setInsight(loaded),
      (cause: unknown) => !gone && setFailure(cause instanceof Error ? cause : new Error(String(cause))),
    );
    return () => void (gone = true);
  }, []);
  if (failure !== null) throw failure;
  return insight;
}

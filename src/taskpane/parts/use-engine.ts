/** The engine once it is there; the first check asks for it, so a screen only waits. A failed fetch is told by the job. */
import { useEffect, useState } from 'react';
import { loadEngine, type Engine } from '../engine';

export function useEngine(): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  useEffect(() => {
    let gone = false;
    void loadEngine().then(
      (loaded) => !gone && setEngine(loaded),
      () => undefined,
    );
    return () => void (gone = true);
  }, []);
  return engine;
}

import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useEffect, useRef, useState } from 'react';

import type { CoppiceProvider } from '../data/provider';
import type { Resource } from '../description/types';
import type { ImportedRow } from './plan';
import { sendPlan, type Outcome } from './send';

export interface Progress {
  done: number;
  total: number;
}

/** Sends rows, says how far it is, and can be stopped; whoever leaves the page stops it, too, and is told. */
export function useSending(resource: Resource) {
  const provider = useDataProvider<CoppiceProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const [progress, setProgress] = useState<Progress | null>(null);
  const isStopped = useRef(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      isStopped.current = true;
    };
  }, []);

  /** Null where nobody is there any more to be told. */
  const send = async (rows: ImportedRow[]): Promise<Outcome | null> => {
    isStopped.current = false;
    setProgress({ done: 0, total: rows.length });
    const outcome = await sendPlan(provider, resource, rows, {
      onProgress: (done) => setProgress({ done, total: rows.length }),
      isStopped: () => isStopped.current,
    });
    setProgress(null);
    void queries.invalidateQueries({ queryKey: [resource.name] });
    if (!isLeft.current) return outcome;
    notify('app.importStopped', { messageArgs: { done: outcome.done, total: rows.length }, autoHideDuration: null });
    return null;
  };
  return {
    progress,
    send,
    stop: () => {
      isStopped.current = true;
    },
  };
}

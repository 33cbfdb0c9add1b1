import { useSyncExternalStore } from 'react';

const deskWidth = () => window.matchMedia('(min-width: 1024px)');

function watch(changed: () => void): () => void {
  const width = deskWidth();
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
}

export const useDeskWidth = (): boolean => useSyncExternalStore(watch, () => deskWidth().matches);

export function watchNetwork(listener: (isOnline: boolean) => void): () => void {
  const tell = () => listener(navigator.onLine);
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  tell();
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

export function watchVisibility(listener: (isVisible: boolean) => void): () => void {
  const tell = () => listener(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

/** A browser scales by itself. */
export const phoneTextScale = (): number => 1;

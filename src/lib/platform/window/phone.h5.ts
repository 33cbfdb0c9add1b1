/** Tells the listener now and at each change whether there is a network; gives back how to stop. */
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

/** Tells the listener whenever the app comes to the front or leaves it; gives back how to stop. */
export function watchVisibility(listener: (isVisible: boolean) => void): () => void {
  const tell = () => listener(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

/** How much larger than usual the person has set the text of the phone; a browser scales by itself. */
export const phoneTextScale = (): number => 1;

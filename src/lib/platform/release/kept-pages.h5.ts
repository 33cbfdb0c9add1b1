let wanted: readonly string[] = [];

const tellWorker = (): void => navigator.serviceWorker.controller?.postMessage({ keep: wanted });

/** A browser has no workers for a page that came over plain http from another machine. */
const canKeep = (): boolean => 'serviceWorker' in navigator;

/** Has the browser keep the pages of exactly these packages, so that they open without a network; [] at sign-out. */
export function keepPages(packages: readonly string[]): void {
  wanted = packages;
  if (canKeep()) tellWorker();
}

/** Starts the worker that keeps them, once the first page has been painted: it must not be in its way. */
export function startKeepingPages(): void {
  if (!canKeep()) return;
  navigator.serviceWorker.addEventListener('controllerchange', tellWorker);
  const start = () => void navigator.serviceWorker.register('/worker.js').catch(() => undefined);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

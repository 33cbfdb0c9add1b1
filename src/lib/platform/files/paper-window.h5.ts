interface PaperWindow {
  show: (path: string) => void;
  close: () => void;
}

/**
 * A window for a page to print, opened at once: a browser lets no page open one after waiting for an answer. Where it
 * lets none at all, the page comes in place of ours. Null where nothing can be printed.
 */
export function paperWindow(): PaperWindow | null {
  const opened = window.open('', '_blank');
  return {
    show: (path) => (opened ?? window).location.assign(path),
    close: () => opened?.close(),
  };
}

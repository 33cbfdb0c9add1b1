/** A browser lets no page open a window after waiting for an answer; where it lets none at all, ours makes room. */
export function paperWindow() {
  const opened = window.open('', '_blank');
  return {
    show: (path: string) => (opened ?? window).location.assign(path),
    close: () => opened?.close(),
  };
}

export function bringIntoSight(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
}

/** Taro draws a new field a moment after its row. */
export function takeField(id: string): void {
  const row = document.getElementById(id);
  if (!row) return;
  const take = (): boolean => {
    const field = row.querySelector<HTMLElement>('input, textarea');
    field?.focus();
    return field !== null;
  };
  if (take()) return;
  const watcher = new MutationObserver(() => take() && watcher.disconnect());
  watcher.observe(row, { childList: true, subtree: true });
}

/** Puts the keyboard on what has this id, when arrow keys lead there. */
export const takeFocus = (id: string): void => document.getElementById(id)?.focus();

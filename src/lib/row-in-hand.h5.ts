/** Scrolls to what has this id, when keys have moved the hand there and not a finger. */
export const bringIntoSight = (id: string): void =>
  document.getElementById(id)?.scrollIntoView({ block: 'center' });

/** Puts the keyboard into the field inside what has this id. */
export const takeField = (id: string): void =>
  document.getElementById(id)?.querySelector<HTMLElement>('input, textarea')?.focus();

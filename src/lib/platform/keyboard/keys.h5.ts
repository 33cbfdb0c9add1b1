const ofTyping = 'input, textarea, [contenteditable]';
const ofPressing = 'button, a, [role="button"], [role="link"]';

/** Tells the listener of each key, except where it belongs to a field or to a button in focus; gives back how to stop. */
export function watchKeys(listener: (key: string) => boolean): () => void {
  const tell = (event: KeyboardEvent) => {
    const { target, key, code } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (target instanceof HTMLElement && target.closest(ofTyping)) {
      // What was typed is done: the keys belong to the page again.
      if (key === 'Enter' || key === 'Escape') target.blur();
      return;
    }
    if (key === 'Enter' && target instanceof Element && target.closest(ofPressing)) return;
    // An input method may keep the sign to itself and say 'Process': the place of the key still tells the digit.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (listener(digit ?? key)) event.preventDefault();
  };
  // Caught on the way down: Taro's fields let no key out again.
  document.addEventListener('keydown', tell, true);
  return () => document.removeEventListener('keydown', tell, true);
}

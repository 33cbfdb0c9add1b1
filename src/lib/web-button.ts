import { webOnly } from './web-only';

interface Key {
  key: string;
  target: unknown;
  currentTarget: unknown;
  preventDefault: () => void;
}

/** Lets a browser's keyboard press what is not a button by itself: Tab reaches it, Enter and the space bar press it. With `isOn` it is a switch. */
export const webButton = (press: () => void, isDisabled = false, isOn?: boolean): object =>
  webOnly({
    role: isOn === undefined ? 'button' : 'switch',
    'aria-checked': isOn,
    tabIndex: isDisabled ? -1 : 0,
    'aria-disabled': isDisabled || undefined,
    onKeyDown: (event: Key) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      press();
    },
  });

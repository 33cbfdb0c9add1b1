import { webOnly } from './web-only';

interface Key {
  key: string;
  target: unknown;
  currentTarget: unknown;
  preventDefault: () => void;
}

/** How a button stands, as far as there is something to say of it. */
export interface ButtonState {
  /** Makes it a switch that is on or off. */
  isOn?: boolean;
  /** It is, or is not, the one of several that was chosen. */
  isChosen?: boolean;
  /** It leads to the page in sight, or to another one. */
  isCurrent?: boolean;
}

/** Lets a browser's keyboard press what is not a button by itself: Tab reaches it, Enter and the space bar press it. */
export const webButton = (press: () => void, isDisabled = false, state: ButtonState = {}): object =>
  webOnly({
    role: state.isOn === undefined ? 'button' : 'switch',
    'aria-checked': state.isOn,
    'aria-pressed': state.isChosen === undefined ? undefined : String(state.isChosen),
    'aria-current': state.isCurrent ? 'page' : undefined,
    tabIndex: isDisabled ? -1 : 0,
    'aria-disabled': isDisabled || undefined,
    onKeyDown: (event: Key) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      press();
    },
  });

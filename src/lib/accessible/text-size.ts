import { create } from 'zustand';
import { phoneTextScale } from '../platform/window/phone';
import { phoneStore } from '../phone/phone-store';

const key = 'largeType';
const largeFrom = 1.25;
const largest = 1.6;

export interface TextSize {
  /** Large-type mode (关怀模式): bigger text and buttons, one column, hints hidden. */
  isLarge: boolean;
  /** Factor for all text; 1 = as drawn. */
  scale: number;
  /** Whether the person has switched it on here, rather than in WeChat's own settings. */
  isChosen: boolean;
}

/** Follows WeChat's own font size and the switch in 我的, whichever asks for more. */
export function textSizeFor(phoneScale: number, isChosen: boolean): TextSize {
  const isLarge = isChosen || phoneScale >= largeFrom;
  const scale = Math.min(largest, Math.max(isLarge ? largeFrom : 1, phoneScale));
  return { isLarge, scale, isChosen };
}

/** The text size in use, for Screen and for the switch in 我的. */
export const useTextSize = create<TextSize>(() =>
  textSizeFor(phoneTextScale(), phoneStore.read(key) === true),
);

/** Switches the large type on or off and remembers it on this phone. */
export function chooseLargeType(isChosen: boolean): void {
  phoneStore.write(key, isChosen);
  useTextSize.setState(textSizeFor(phoneTextScale(), isChosen));
}

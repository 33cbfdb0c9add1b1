import { View, type ViewProps } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { webButton, type ButtonState } from '@/lib/accessible/web-button';

interface Props extends ButtonState {
  onTap: () => void;
  className?: string;
  /** What a screen reader says when the children do not say it themselves. */
  label?: string;
  isDisabled?: boolean;
}

/** WeChat reads no pressed buttons: one of several is a radio button there, and the page in sight a chosen tab. */
function nativeButton({ isOn, isChosen, isCurrent }: ButtonState): object {
  if (isOn !== undefined) return { ariaRole: 'switch', ariaChecked: String(isOn) };
  if (isChosen !== undefined) return { ariaRole: 'radio', ariaChecked: String(isChosen) };
  if (isCurrent !== undefined) return { ariaRole: 'tab', ariaSelected: String(isCurrent) };
  return { ariaRole: 'button' };
}

/** Anything that can be tapped: at least 44 px high, reachable with the keyboard, named for a screen reader. */
export function Tap({
  onTap,
  className = '',
  label,
  isDisabled = false,
  children,
  ...state
}: PropsWithChildren<Props>) {
  const tap = () => {
    if (!isDisabled) onTap();
  };
  const props: ViewProps = {
    ...(process.env.TARO_ENV === 'h5' ? webButton(tap, isDisabled, state) : nativeButton(state)),
    ariaLabel: label,
    hoverClass: 'tap--pressed',
  };
  return (
    <View {...props} className={`tap ${isDisabled ? 'tap--disabled' : ''} ${className}`} onClick={tap}>
      {children}
    </View>
  );
}

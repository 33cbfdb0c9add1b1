import { View, type ViewProps } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { webButton } from '@/lib/web-button';

interface Props {
  onTap: () => void;
  className?: string;
  /** What a screen reader says when the children do not say it themselves. */
  label?: string;
  isDisabled?: boolean;
  /** Makes it a switch that is on or off. */
  isOn?: boolean;
}

const nativeButton = (isOn?: boolean): object =>
  isOn === undefined ? { ariaRole: 'button' } : { ariaRole: 'switch', ariaChecked: String(isOn) };

/** Anything that can be tapped: at least 44 px high, reachable with the keyboard, named for a screen reader. */
export function Tap({
  onTap,
  className = '',
  label,
  isDisabled = false,
  isOn,
  children,
}: PropsWithChildren<Props>) {
  const tap = () => {
    if (!isDisabled) onTap();
  };
  const props: ViewProps = {
    ...(process.env.TARO_ENV === 'h5' ? webButton(tap, isDisabled, isOn) : nativeButton(isOn)),
    ariaLabel: label,
    hoverClass: 'tap--pressed',
  };
  return (
    <View {...props} className={`tap ${isDisabled ? 'tap--disabled' : ''} ${className}`} onClick={tap}>
      {children}
    </View>
  );
}

import { View, type ViewProps } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface Props {
  onTap: () => void;
  className?: string;
  /** What a screen reader says when the children do not say it themselves. */
  label?: string;
  isDisabled?: boolean;
}

interface WebOnly {
  onKeyDown: (event: { key: string }) => void;
  role: string;
  tabIndex: number;
}

/** Anything that can be tapped: at least 44 px high, reachable with the keyboard, named for a screen reader. */
export function Tap({
  onTap,
  className = '',
  label,
  isDisabled = false,
  children,
}: PropsWithChildren<Props>) {
  const tap = () => {
    if (!isDisabled) onTap();
  };
  const web: WebOnly = {
    role: 'button',
    tabIndex: isDisabled ? -1 : 0,
    onKeyDown: ({ key }) => key === 'Enter' && tap(),
  };
  const props: ViewProps = {
    ...(process.env.TARO_ENV === 'h5' ? web : { ariaRole: 'button' }),
    ariaLabel: label,
    hoverClass: 'tap--pressed',
  };
  return (
    <View {...props} className={`tap ${isDisabled ? 'tap--disabled' : ''} ${className}`} onClick={tap}>
      {children}
    </View>
  );
}

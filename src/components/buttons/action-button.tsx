import { Button } from '@nutui/nutui-react-taro';
import type { PropsWithChildren } from 'react';
import { webButton } from '@/lib/accessible/web-button';

interface Props {
  onTap: () => void;
  /** `main`: the one thing to do here. `second`: framed. `soft`: green on pale green. `danger`: red, framed. */
  look?: 'main' | 'second' | 'soft' | 'danger';
  /** `bar`: 48 px (60 in large type), for the bottom of the screen. `inline`: 44 px, inside a card. */
  size?: 'bar' | 'inline';
  isRunning?: boolean;
  isDisabled?: boolean;
}

/** A button in words. While its call is under way it turns and takes no second tap. */
export function ActionButton(props: PropsWithChildren<Props>) {
  const { onTap, look = 'main', size = 'inline', isRunning = false, isDisabled = false, children } = props;
  return (
    <Button
      {...webButton(() => !isRunning && onTap(), isDisabled)}
      block
      type={look === 'main' ? 'primary' : 'default'}
      className={`action action--${look} action--${size}`}
      loading={isRunning}
      disabled={isDisabled}
      onClick={onTap}
    >
      {children}
    </Button>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';

interface Props {
  title: ReactNode;
  hint?: ReactNode;
  extra?: ReactNode;
  /** Makes the whole row open something; an arrow says so. */
  onTap?: () => void;
}

/** One line of a list inside a card. */
export function Row({ title, hint, extra, onTap }: Props) {
  const content = (
    <>
      <View className="row__text">
        <View>{title}</View>
        {hint ? <View className="secondary">{hint}</View> : null}
      </View>
      {extra ? <View className="row__extra">{extra}</View> : null}
      {onTap ? <Icon name="forward" size={16} /> : null}
    </>
  );
  if (!onTap) return <View className="row">{content}</View>;
  return (
    <Tap className="row row--opens" onTap={onTap}>
      {content}
    </Tap>
  );
}

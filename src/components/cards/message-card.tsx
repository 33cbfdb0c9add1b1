import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../pictures/icon';

interface Props {
  icon?: IconName;
  title: string;
  /** What to do now, with a time where there is one. */
  hint?: string;
  /** The button that does it. */
  action?: ReactNode;
}

/** An empty, failed or finished state in words: what it is and what to do first. */
export function MessageCard({ icon = 'empty', title, hint, action }: Props) {
  return (
    <View className="card message-card">
      <Icon name={icon} colour="line" size={56} />
      <View className="heading">{title}</View>
      {hint ? <View className="secondary">{hint}</View> : null}
      {action ? <View className="message-card__action">{action}</View> : null}
    </View>
  );
}

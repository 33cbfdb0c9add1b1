import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** The quiet line below. */
  hint?: ReactNode;
  /** On the right: a pill, a time, a sum. */
  extra?: ReactNode;
}

/** The head of a card: what it is about, and its state at the right. */
export function SectionTitle({ title, hint, extra }: Props) {
  return (
    <View className="section-title">
      <View className="section-title__text">
        <View className="section-title__title">{title}</View>
        {hint ? <View className="secondary">{hint}</View> : null}
      </View>
      {extra ? <View className="section-title__extra">{extra}</View> : null}
    </View>
  );
}

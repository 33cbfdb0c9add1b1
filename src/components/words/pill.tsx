import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

export type Tone = 'brand' | 'red' | 'amber' | 'blue' | 'violet' | 'grey';

/** A state in a word and a colour; never the colour alone. */
export function Pill({ tone = 'brand', children }: PropsWithChildren<{ tone?: Tone }>) {
  return <View className={`pill pill--${tone}`}>{children}</View>;
}

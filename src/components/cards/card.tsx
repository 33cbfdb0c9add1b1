import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface Props {
  /** `due`: amber edge, something to do now. `urgent`: red edge, it has waited too long. `chosen`: green frame. `dark`: the head of a run. */
  look?: 'plain' | 'due' | 'urgent' | 'chosen' | 'dark';
  className?: string;
}

/** A white sheet on the page's ground: one thought each. */
export function Card({ look = 'plain', className = '', children }: PropsWithChildren<Props>) {
  return <View className={`card card--${look} ${className}`}>{children}</View>;
}

import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** Buttons side by side in a card, one below the other in large type. */
export function Buttons({ children }: PropsWithChildren) {
  return <View className="buttons">{children}</View>;
}

import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';

/** The bottom of a screen: the main action under the thumb, at most one other beside it, a sum or a word above. */
export function ActionBar({ note, children }: PropsWithChildren<{ note?: ReactNode }>) {
  return (
    <View className="action-bar">
      {note ? <View className="action-bar__note">{note}</View> : null}
      <View className="action-bar__buttons">{children}</View>
    </View>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  hint?: ReactNode;
  /** At the right: the state of the whole page, as a Pill. */
  extra?: ReactNode;
}

/** What the page is about, in the largest type: '10号楼 1单元 502' with the captain below. */
export function PageHead({ title, hint, extra }: Props) {
  return (
    <View className="page-head">
      <View className="page-head__text">
        <View className="title">{title}</View>
        {hint ? <View className="secondary">{hint}</View> : null}
      </View>
      {extra}
    </View>
  );
}

import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { goBack } from '@/lib/pages/routes';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';

interface Props {
  title: string;
  /** Tab pages have no way back. */
  canGoBack: boolean;
}

/** The page's name: WeChat draws it in its own bar, the web here. */
export function PageTitle({ title, canGoBack }: Props) {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title]);
  if (process.env.TARO_ENV === 'weapp') return null;
  return (
    <View className="page-title">
      {canGoBack ? (
        <Tap className="page-title__back" label="返回" onTap={goBack}>
          <Icon name="back" colour="ink" size={22} />
        </Tap>
      ) : null}
      <View className="page-title__text">{title}</View>
    </View>
  );
}

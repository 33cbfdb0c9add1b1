import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** WeChat's own way to send the page's card into a group; on the web there is none: there one copies the words. */
export function ShareButton({ children }: PropsWithChildren) {
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Button className="action action--second wechat-phone" openType="share">
      {children}
    </Button>
  );
}

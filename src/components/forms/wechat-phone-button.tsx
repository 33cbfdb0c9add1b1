import { Button } from '@tarojs/components';

interface Props {
  /** Gets WeChat's one-time code; '' when the person has refused. */
  onCode: (phoneCode: string) => void;
}

/**
 * WeChat's own button that hands over the phone number; on the web there is none. It is no yes to the privacy text by
 * itself: before the number leaves the phone, WeChat lets us ask in our own words (privacy-ask.tsx).
 */
export function WechatPhoneButton({ onCode }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Button
      className="action action--second wechat-phone"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => onCode(detail.code ?? '')}
    >
      用微信的手机号
    </Button>
  );
}

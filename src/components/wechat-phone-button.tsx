import { Button, type ButtonProps } from '@tarojs/components';

interface Props {
  /** Gets WeChat's one-time code; '' when the person has refused. */
  onCode: (phoneCode: string) => void;
}

// Taro's types know each of the two, not yet both in one, which WeChat takes since 2.32.3.
const openType = 'getPhoneNumber|agreePrivacyAuthorization' as ButtonProps.OpenType;

/** WeChat's own button that hands over the phone number; on the web there is none. */
export function WechatPhoneButton({ onCode }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Button
      className="action action--second wechat-phone"
      openType={openType}
      onGetPhoneNumber={({ detail }) => onCode(detail.code ?? '')}
    >
      用微信的手机号
    </Button>
  );
}

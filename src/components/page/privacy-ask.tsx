import { Button, View } from '@tarojs/components';
import { useEffect } from 'react';
import { go } from '@/lib/pages/routes';
import { answerPrivacy, notePrivacyShown, usePrivacyAsked } from '@/lib/phone/privacy-gate';
import { ActionButton } from '../buttons/action-button';
import { Row } from '../cards/row';
import { Sheet } from '../forms/sheet';

const buttonId = 'agree-to-privacy';

/** WeChat holds a call back until the person has agreed: our own words for it, above the page that made the call. */
function Question() {
  const isAsked = usePrivacyAsked();
  useEffect(() => {
    if (isAsked) notePrivacyShown();
  }, [isAsked]);
  const agree = (
    <View>
      <Button
        id={buttonId}
        className="action action--main action--bar"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerPrivacy('agree', buttonId)}
      >
        同意
      </Button>
      <ActionButton look="second" onTap={() => answerPrivacy('disagree')}>
        不同意
      </ActionButton>
    </View>
  );
  return (
    <Sheet
      title="用手机号、照片之前"
      isOpen={isAsked}
      onClose={() => answerPrivacy('disagree')}
      bottom={agree}
    >
      <View>只用来核对您是哪一户、给您家办事。不同意也能自己填手机号。</View>
      <Row title="隐私说明" onTap={() => go('privacy')} />
    </Sheet>
  );
}

/** Only WeChat has such a gate. */
export const PrivacyAsk = () => (process.env.TARO_ENV === 'weapp' ? <Question /> : null);

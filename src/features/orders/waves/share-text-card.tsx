import { View, Button } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Wave } from '@/contract/order-shapes';
import type { WaveFacts } from '@/contract/orders';
import { useNow } from '@/lib/phone/clock';
import { copyText } from '@/lib/phone/copy-text';
import { useSession } from '@/lib/session/session';
import { shareText } from './share-text';
import { useShareWave } from './use-share-wave';

/** WeChat's own way to send the page's card into a group; on the web there is none: there one copies the words. */
function ShareButton({ children }: PropsWithChildren) {
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Button className="action action--second wechat-phone" openType="share">
      {children}
    </Button>
  );
}

interface Props {
  wave: Wave;
  facts: WaveFacts;
}

/** The text for the group, as it will be pasted; it says so in its own place when it is copied. */
export function ShareTextCard({ wave, facts }: Props) {
  const now = useNow(60_000);
  const communityName = useSession().grant?.communityName ?? '';
  const [copied, setCopied] = useState('');
  useShareWave({ wave, facts });
  const text = shareText({ communityName, wave, facts, now });
  const copy = async () => {
    await copyText(text);
    setCopied(text);
  };
  return (
    <Card>
      <SectionTitle title="发到群里的话" />
      <View className="share-text">{text}</View>
      <Buttons>
        <ShareButton>转发到群</ShareButton>
        <ActionButton look="second" onTap={() => void copy()}>
          {copied === text ? '已复制，去群里粘贴' : '复制文字'}
        </ActionButton>
      </Buttons>
    </Card>
  );
}

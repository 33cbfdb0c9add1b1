import { View } from '@tarojs/components';
import { useState } from 'react';
import { Row } from '@/components/cards/row';
import { ActionButton } from '@/components/buttons/action-button';
import { TextField } from '@/components/forms/text-field';
import { WechatPhoneButton } from '@/components/forms/wechat-phone-button';
import type { JoinKind } from '@/contract/joining';
import { useAction } from '@/lib/answers/use-action';
import type { JoinDraft } from './join-draft';

interface Props {
  draft: JoinDraft;
  onChange: (draft: JoinDraft) => void;
}

const phoneHints: Record<JoinKind, string> = {
  resident: '和小区登记的号码一样，马上就能加入；不一样要等楼长核对',
  familyProxy: '楼长可能会打这个电话核对',
  volunteer: '工作人员会打这个电话联系您',
};

/** A number from WeChat, which counts as proven, or a typed one. */
export function PhoneFields({ draft, onChange }: Props) {
  const [shown, setShown] = useState('');
  const { run } = useAction('joining.readWechatPhone', ({ phoneToken, phone }) => {
    setShown(phone);
    onChange({ ...draft, phoneToken });
  });
  if (draft.phoneToken !== '')
    return (
      <Row
        title={`手机号 ${shown}`}
        hint="微信已核实"
        extra={
          <ActionButton look="soft" onTap={() => onChange({ ...draft, phoneToken: '' })}>
            改用别的
          </ActionButton>
        }
      />
    );
  return (
    <View className="join-fields">
      <WechatPhoneButton onCode={(phoneCode) => phoneCode && void run({ phoneCode })} />
      <TextField
        label="手机号"
        value={draft.phone}
        onChange={(phone) => onChange({ ...draft, phone })}
        placeholder="11 位手机号"
        hint={phoneHints[draft.kind]}
        maxLength={20}
      />
    </View>
  );
}

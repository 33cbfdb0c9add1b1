import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CareField } from '@/components/forms/care-field';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import { withoutPast } from '@/domain/register/care-entries';
import type { KnockDoor } from '@/domain/queued-knocks';
import { now } from '@/lib/phone/clock';
import type { KnockDraft } from './knock-draft';

interface Props {
  door: KnockDoor;
  draft: KnockDraft;
  onClose: () => void;
  onChange: (change: Partial<KnockDraft>) => void;
}

/** A number that is wrong, or care that is new: corrected at the door, saved with the knock. */
export function CorrectionSheet({ door, draft, onClose, onChange }: Props) {
  const [phone, setPhone] = useState(draft.phone);
  const [careFlags, setCareFlags] = useState(draft.careFlags);
  const keep = () => {
    onChange({ phone, careFlags: withoutPast(careFlags, now()) });
    onClose();
  };
  return (
    <Sheet
      title="更正电话和关爱情况"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={keep}>
          好，随这一户一起保存
        </ActionButton>
      }
    >
      <TextField
        label="电话"
        value={phone}
        onChange={setPhone}
        placeholder={door.phone ? `现在是 ${door.phone}，不改就空着` : '不知道就空着'}
        maxLength={20}
      />
      <View className="heading">关爱情况</View>
      <CareField known={door.careFlags} value={careFlags} onChange={setCareFlags} />
    </Sheet>
  );
}

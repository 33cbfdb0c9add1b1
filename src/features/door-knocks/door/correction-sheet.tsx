import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { CareEntry, CareFlag } from '@/contract/register';
import type { KnockDoor } from '@/domain/queued-knocks';
import { careNames } from '@/domain/register/register-words';
import type { KnockDraft } from './knock-draft';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];

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
  const change = (flag: CareFlag, isOn: boolean) => {
    const known = door.careFlags.find((one) => one.flag === flag);
    const entry: CareEntry = known ?? { flag, dueOn: null };
    setCareFlags(isOn ? [...careFlags, entry] : careFlags.filter((one) => one.flag !== flag));
  };
  const keep = () => {
    onChange({ phone, careFlags });
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
      {flags.map((flag) => (
        <CheckRow
          key={flag}
          title={careNames[flag]}
          isChosen={careFlags.some((one) => one.flag === flag)}
          onChange={(isOn) => change(flag, isOn)}
        />
      ))}
    </Sheet>
  );
}

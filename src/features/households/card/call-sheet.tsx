import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import type { PhoneReason } from '@/contract/register-deeds';
import { callPhone } from '@/lib/phone/call-phone';
import { useAction } from '@/lib/answers/use-action';
import type { Contact } from './contact-sheet';

const reasons: readonly { value: PhoneReason; label: string }[] = [
  { value: 'delivery', label: '送货' },
  { value: 'care', label: '关爱' },
  { value: 'verify', label: '核对资料' },
  { value: 'emergency', label: '急事' },
  { value: 'other', label: '其他' },
];

interface Props {
  communityId: string;
  householdId: string;
  contact: Contact;
  /** The number is wrong, and the right one is known. */
  onCorrect: () => void;
  onClose: () => void;
}

/** Why somebody calls is kept; then the phone dials. A number that is wrong is corrected or taken off from here. */
export function CallSheet({ contact, onCorrect, onClose, ...home }: Props) {
  const [reason, setReason] = useState<PhoneReason | null>(null);
  const [phone, setPhone] = useState('');
  const contactId = contact.id;
  const show = useAction('households.showPhone', (answer) => {
    setPhone(answer.phone);
    callPhone(answer.phone);
  });
  const remove = useAction('households.removeContact', onClose);
  return (
    <Sheet
      title={phone || contact.phone}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={show.isRunning}
          isDisabled={reason === null}
          onTap={() => {
            if (phone) callPhone(phone);
            else if (reason) void show.run({ ...home, contactId, reason });
          }}
        >
          打电话
        </ActionButton>
      }
    >
      <View className="secondary">为什么打这个电话（会留下记录）</View>
      <Choice options={reasons} value={reason} onChange={setReason} />
      <View className="sheet__label">号码不对</View>
      <Buttons>
        <ActionButton
          look="danger"
          isRunning={remove.isRunning}
          onTap={() => void remove.run({ ...home, contactId, source: 'phone' })}
        >
          去掉
        </ActionButton>
        <ActionButton look="second" onTap={onCorrect}>
          更正号码
        </ActionButton>
      </Buttons>
    </Sheet>
  );
}

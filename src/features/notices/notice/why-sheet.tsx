import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  deed: 'notices.declineNotice' | 'notices.cancelNotice';
  title: string;
  hint: string;
  word: string;
  communityId: string;
  noticeId: string;
  onClose: () => void;
}

const fewest = 2;

/** Sends a notice back, or takes it back, with a reason that stays with it. */
export function WhySheet({ deed, title, hint, word, communityId, noticeId, onClose }: Props) {
  const [reason, setReason] = useState('');
  const form = useForm(deed, onClose);
  return (
    <FormSheet
      title={title}
      form={form}
      onClose={onClose}
      onSave={() => form.run({ communityId, noticeId, reason: reason.trim() })}
      canSave={reason.trim().length >= fewest}
      word={word}
    >
      <TextArea
        label="原因"
        field="reason"
        value={reason}
        onChange={setReason}
        placeholder="例如：时间写错了"
        maxLength={200}
      />
      <View className="hint">{hint}</View>
    </FormSheet>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { useForm } from '@/lib/forms/use-form';
import type { CellProps } from './cell-props';

const fewest = 2;

/** Ends the cell of a household that nobody could reach: the reason stays with it. */
export function SignOffSheet({
  communityId,
  campaignId,
  row,
  onClose,
  word = '走不到',
}: CellProps & { word?: string }) {
  const [reason, setReason] = useState('');
  const form = useForm('campaigns.signOffCell', onClose);
  const { householdId, placeLabel } = row;
  return (
    <FormSheet
      title={`${placeLabel} ${word}`}
      form={form}
      onClose={onClose}
      onSave={() => form.run({ communityId, householdId, campaignId, reason: reason.trim() })}
      canSave={reason.trim().length >= fewest}
      word="这一户就到这里"
    >
      <TextArea
        label={`为什么${word}`}
        field="reason"
        value={reason}
        onChange={setReason}
        placeholder="例如：邻居和物业都说整月不在，电话停机"
        maxLength={200}
      />
      <View className="hint">报表里会单独写明；以后有了结果，以有的为准</View>
    </FormSheet>
  );
}

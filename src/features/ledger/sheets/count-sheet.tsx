import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { readYuan } from '@/domain/read-yuan';
import { useForm } from '@/lib/forms/use-form';
import { useHour } from './use-hour';

interface Props {
  communityId: string;
  onClose: () => void;
}

/** What lies in the box now, counted before anybody says what should: a difference is asked about, with a reason. */
export function CountSheet({ communityId, onClose }: Props) {
  const [yuan, setYuan] = useState('');
  const [reason, setReason] = useState('');
  const form = useForm('ledger.countCash', onClose);
  const hourOf = useHour(form.refused);
  const countedFen = readYuan(yuan);
  const why = reason.trim() === '' ? undefined : reason.trim();
  const save = () => {
    if (countedFen === undefined) return undefined;
    const said = { communityId, countedFen, reason: why };
    return form.run({ ...said, countedAt: hourOf(said) });
  };
  return (
    <FormSheet
      title="点收款箱里的现金"
      form={form}
      onClose={onClose}
      canSave={countedFen !== undefined}
      onSave={save}
      word="记下点到的数"
    >
      <View className="secondary">点完以后，这之前的现金收付就不能再补记</View>
      <TextField
        label="箱里一共多少元"
        field="countedFen"
        value={yuan}
        onChange={setYuan}
        placeholder="例如 1234.50"
        maxLength={12}
      />
      {form.refused?.code === 'CASH_DIFFERS' || reason ? (
        <TextField
          label="为什么不一样"
          field="reason"
          value={reason}
          onChange={setReason}
          placeholder="例如：找零给错了，正在问"
        />
      ) : null}
    </FormSheet>
  );
}

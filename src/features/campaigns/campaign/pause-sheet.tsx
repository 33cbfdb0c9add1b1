import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { DateField } from '@/components/forms/date-field';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { PauseReason } from '@/contract/pauses';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { pauseNames } from '@/domain/campaign-words';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';
import type { CellProps } from './cell-props';

const reasons = (['away', 'hospital', 'quarantine', 'other'] as const satisfies readonly PauseReason[]).map(
  (value) => ({ value, label: pauseNames[value] }),
);
const longestDays = 180;

/** Says that nobody need knock there for a while; other pauses of the household stay. */
export function PauseSheet({ communityId, row, onClose }: CellProps) {
  const [reason, setReason] = useState<PauseReason>('away');
  const [untilOn, setUntilOn] = useState('');
  const [note, setNote] = useState('');
  const form = useForm('campaigns.pauseHousehold', onClose);
  const today = beijingDay(now());
  const { householdId, placeLabel } = row;
  const save = () =>
    form.run({
      communityId,
      householdId,
      reason,
      untilOn: untilOn || null,
      note: note.trim() || undefined,
    });
  return (
    <FormSheet title={`${placeLabel} 先不用敲`} form={form} onClose={onClose} onSave={save} word="暂停">
      <Choice options={reasons} value={reason} onChange={setReason} />
      <DateField
        label="到哪天（不清楚就不填）"
        field="untilOn"
        value={untilOn}
        onChange={setUntilOn}
        first={today}
        last={daysLater(today, longestDays)}
      />
      <TextField
        label="备注"
        field="note"
        value={note}
        onChange={setNote}
        placeholder="可以不填"
        maxLength={100}
      />
      <View className="hint">暂停的户还算没走到，到日子会自己回到名单里</View>
    </FormSheet>
  );
}

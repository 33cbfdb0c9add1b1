import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SuspensionScope } from '@/contract/stations';
import { FormSheet } from '@/components/forms/form-sheet';
import { MomentField } from '@/components/forms/moment-field';
import { TextField } from '@/components/forms/text-field';
import { dayClockOf, momentOf } from '@/domain/day-clock';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';

/** What is to stand still. */
export interface Target {
  scope: SuspensionScope;
  name: string;
  stationId?: string;
  vehicleId?: string;
}

interface Props {
  communityId: string;
  target: Target;
  onClose: () => void;
}

const HOUR_MS = 3_600_000;

/** Asks why and until when; whoever waits is told once. */
export function SuspendSheet({ communityId, target, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayClockOf(new Date(Date.parse(now()) + HOUR_MS).toISOString()));
  const form = useForm('dispatch.suspend', ({ toldHouseholds }) => {
    void sayAloud(`已暂停，通知了 ${toldHouseholds} 户`);
    onClose();
  });
  const expectedUntil = momentOf(until);
  const { scope, stationId = null, vehicleId = null } = target;
  return (
    <FormSheet
      title={`暂停：${target.name}`}
      form={form}
      word="暂停，通知等着的住户"
      canSave={reason.trim() !== '' && expectedUntil !== null}
      onClose={onClose}
      onSave={() =>
        expectedUntil &&
        form.run({ communityId, scope, stationId, vehicleId, reason: reason.trim(), expectedUntil })
      }
    >
      <TextField
        label="原因（住户会看到）"
        value={reason}
        onChange={setReason}
        maxLength={30}
        placeholder="例如：下大雨"
        field="reason"
      />
      <MomentField label="预计恢复" value={until} onChange={setUntil} mostDays={7} field="expectedUntil" />
      <View className="trouble__hint">每户只通知一次，写上新的预计时间；不要写人名</View>
    </FormSheet>
  );
}

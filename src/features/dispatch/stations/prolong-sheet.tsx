import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Suspension } from '@/contract/stations';
import { FormSheet } from '@/components/forms/form-sheet';
import { MomentField } from '@/components/forms/moment-field';
import { dayClockOf, momentOf } from '@/domain/day-clock';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';

interface Props {
  communityId: string;
  suspension: Suspension;
  onClose: () => void;
}

const HOUR_MS = 3_600_000;

/** An hour more than was said, or than now where that is over. */
const anHourMore = ({ expectedUntil }: Suspension): string =>
  new Date(Math.max(Date.parse(expectedUntil), Date.parse(now())) + HOUR_MS).toISOString();

/** What stands still takes longer: who is told again, and who is not, stands on it. */
export function ProlongSheet({ communityId, suspension, onClose }: Props) {
  const [until, setUntil] = useState(() => dayClockOf(anHourMore(suspension)));
  const form = useForm('dispatch.prolongSuspension', ({ toldHouseholds }) => {
    void sayAloud(toldHouseholds > 0 ? `改好了，再通知了 ${toldHouseholds} 户` : '改好了，不用再通知');
    onClose();
  });
  const expectedUntil = momentOf(until);
  return (
    <FormSheet
      title={`还要停：${suspension.targetName ?? '全部送货'}`}
      form={form}
      word="改预计恢复的时间"
      canSave={expectedUntil !== null}
      onClose={onClose}
      onSave={() => expectedUntil && form.run({ communityId, suspensionId: suspension.id, expectedUntil })}
    >
      <MomentField label="预计恢复" value={until} onChange={setUntil} mostDays={7} field="expectedUntil" />
      <View className="trouble__hint">
        比上次说的晚半小时以上的户，再通知一次；通知过两次的不再打扰，首页上看得到
      </View>
    </FormSheet>
  );
}

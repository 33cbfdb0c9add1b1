import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { Choice } from '@/components/forms/choice';
import { MomentField } from '@/components/forms/moment-field';
import { MessageCard } from '@/components/cards/message-card';
import { Loaded } from '@/components/waiting/loaded';
import { dayClockOf, momentOf } from '@/domain/day-clock';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { StationChoice } from './station-choice';

const SOON_MS = 30 * 60_000;

/** One departure beside the timetable: which vehicle, where to, when. */
export function AddTripSheet({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [vehicleId, setVehicleId] = useState<string | null>(null);
  const [stationId, setStationId] = useState<string | null>(null);
  const [due, setDue] = useState(() => dayClockOf(new Date(Date.parse(now()) + SOON_MS).toISOString()));
  const form = useForm('dispatch.addTrip', ({ tripId }) => {
    onClose();
    go('volunteerTrip', { tripId });
  });
  const dueAt = momentOf(due);
  return (
    <FormSheet
      title="加一个车次"
      form={form}
      word="加上"
      canSave={vehicleId !== null && stationId !== null && dueAt !== null}
      onClose={onClose}
      onSave={() => vehicleId && stationId && dueAt && form.run({ communityId, vehicleId, stationId, dueAt })}
    >
      <View className="trouble__hint">用哪辆车</View>
      <VehicleChoice communityId={communityId} value={vehicleId} onChange={setVehicleId} />
      <View className="trouble__hint">去哪个站</View>
      <StationChoice communityId={communityId} value={stationId} onChange={setStationId} />
      <MomentField label="出发" value={due} onChange={setDue} mostDays={7} field="dueAt" />
    </FormSheet>
  );
}

interface ChoiceProps {
  communityId: string;
  value: string | null;
  onChange: (vehicleId: string) => void;
}

function VehicleChoice({ communityId, value, onChange }: ChoiceProps) {
  const answer = useAnswer('dispatch.listVehicles', { communityId });
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<MessageCard title="还没有车" hint="先在“车和中转站”里加一辆" />}
    >
      {({ rows }) => (
        <View className="volunteers">
          <Choice
            options={rows.map(({ id, name }) => ({ value: id, label: name }))}
            value={value}
            onChange={onChange}
          />
        </View>
      )}
    </Loaded>
  );
}

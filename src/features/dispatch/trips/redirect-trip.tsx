import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useForm } from '@/lib/forms/use-form';
import { useSession } from '@/lib/session/session';
import type { OutputOf } from '@/lib/wire/api';
import { StationChoice } from './station-choice';

interface Props {
  communityId: string;
  trip: OutputOf<'dispatch.getTrip'>;
}

/** Staff send a trip that has not arrived to another station; the households of what is on it are told why and when. */
export function RedirectTrip({ communityId, trip }: Props) {
  const isStaff = useSession().role === 'staff';
  const [isOpen, setOpen] = useState(false);
  if (!isStaff) return null;
  return (
    <>
      <ActionButton look="second" onTap={() => setOpen(true)}>
        改去别的站
      </ActionButton>
      {isOpen ? <RedirectSheet communityId={communityId} trip={trip} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RedirectSheet({ communityId, trip, onClose }: Props & { onClose: () => void }) {
  const [stationId, setStationId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const form = useForm('dispatch.redirectTrip', ({ toldHouseholds }) => {
    onClose();
    void sayAloud(toldHouseholds > 0 ? `已改去新的站，通知了 ${toldHouseholds} 户` : '已改去新的站');
  });
  return (
    <FormSheet
      title={`${trip.label} 改去哪个站`}
      form={form}
      word={trip.aboard > 0 ? '改道，通知等着的住户' : '改道'}
      canSave={stationId !== null && reason.trim() !== ''}
      onClose={onClose}
      onSave={() => stationId && form.run({ communityId, tripId: trip.id, stationId, reason: reason.trim() })}
    >
      <StationChoice
        communityId={communityId}
        exceptId={trip.stationId}
        value={stationId}
        onChange={setStationId}
      />
      <TextField
        label="原因（住户会看到）"
        value={reason}
        onChange={setReason}
        maxLength={30}
        placeholder="例如：东门不通"
        field="reason"
      />
      <View className="trouble__hint">
        车上的东西不用换标签；每户只通知一次，写上新的预计时间；不要写人名
      </View>
    </FormSheet>
  );
}

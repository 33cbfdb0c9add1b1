import { useState } from 'react';
import type { Station } from '@/contract/stations';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { ClockField } from '@/components/forms/clock-field';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { useAnswer } from '@/lib/answers/use-answer';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { textFields } from '@/lib/forms/text-fields';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  communityId: string;
  station: Station;
  onClose: () => void;
  /** Stop what goes to this station. */
  onStop: () => void;
}

const usual = { firstAt: '08:00', lastAt: '20:00', everyMinutes: '30', rideMinutes: '10', doorMinutes: '40' };

function typedOf({ timetable }: Station) {
  if (!timetable) return usual;
  const { firstAt, lastAt, everyMinutes, rideMinutes, doorMinutes } = timetable;
  return {
    ...{ firstAt, lastAt, everyMinutes: String(everyMinutes) },
    ...{ rideMinutes: String(rideMinutes), doorMinutes: String(doorMinutes) },
  };
}

/** When something leaves for a station each day, and with what. */
export function TimetableSheet({ communityId, station, onClose, onStop }: Props) {
  const vehicles = useAnswer('dispatch.listVehicles', { communityId }).data?.rows ?? [];
  const [vehicleId, setVehicleId] = useState(station.timetable?.vehicleId ?? null);
  const [typed, setTyped] = useState(() => typedOf(station));
  const field = textFields(typed, (part) => setTyped({ ...typed, ...part }));
  const form = useForm('dispatch.setTimetables', ({ items }) => {
    if (items.some(({ result }) => result === 'noSuchVehicle')) void sayAloud('这辆车已经停用，请换一辆');
    else onClose();
  });
  const chosen = vehicleId ?? vehicles[0]?.id ?? null;
  const numbers = [typed.everyMinutes, typed.rideMinutes, typed.doorMinutes].map(Number);
  const canSave = chosen !== null && numbers.every((one) => Number.isInteger(one) && one > 0);
  const [everyMinutes = 0, rideMinutes = 0, doorMinutes = 0] = numbers;
  const save = (timetable: Parameters<typeof form.run>[0]['timetables'][number]['timetable']) =>
    form.run({ communityId, timetables: [{ stationId: station.id, timetable }] });
  return (
    <FormSheet
      title={`${station.name}的时刻表`}
      form={form}
      canSave={canSave}
      onClose={onClose}
      onSave={() =>
        chosen &&
        save({
          ...{ vehicleId: chosen, firstAt: typed.firstAt, lastAt: typed.lastAt },
          ...{ everyMinutes, rideMinutes, doorMinutes },
        })
      }
    >
      {vehicles.length > 0 ? (
        <Choice
          options={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setVehicleId}
        />
      ) : (
        '还没有车：请先在下面“加一辆车”'
      )}
      <ClockField label="头班" {...field('firstAt')} field="firstAt" />
      <ClockField label="末班" {...field('lastAt')} field="lastAt" />
      <TextField label="每隔几分钟" {...field('everyMinutes')} field="everyMinutes" />
      <TextField label="路上大约几分钟" {...field('rideMinutes')} field="rideMinutes" />
      <TextField label="到站后大约几分钟送到门口" {...field('doorMinutes')} field="doorMinutes" />
      {station.timetable ? (
        <ActionButton look="second" onTap={() => void save(null)}>
          去掉时刻表
        </ActionButton>
      ) : null}
      {station.suspension ? null : (
        <ActionButton look="second" onTap={onStop}>
          暂停往{station.name}送
        </ActionButton>
      )}
    </FormSheet>
  );
}

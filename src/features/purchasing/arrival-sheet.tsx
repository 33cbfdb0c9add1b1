import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { arrivalDays, arrivalTimesOn, likelyArrival } from '@/domain/arrival-times';
import { formatClock, formatDay, formatMoment, isSameDay } from '@/domain/beijing-time';
import { now as moment } from '@/lib/phone/clock';
import { lastOf } from '@/domain/last-of';

interface Props {
  isOpen: boolean;
  supplier: string;
  /** The wave's promise at the door; the first guess follows from it. */
  deliverBy: string;
  /** The time given before, when it is to be changed. */
  known: string | null;
  isRunning: boolean;
  onPick: (arrivesAt: string) => void;
  onClose: () => void;
}

/** Asks when a supplier comes: day and half hour, all in sight, with a likely one chosen. */
export function ArrivalSheet(props: Props) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ supplier, deliverBy, known, isRunning, onPick, onClose }: Props) {
  const [now] = useState(moment);
  const [arrivesAt, setArrivesAt] = useState(() => likelyArrival(deliverBy, now));
  const days = arrivalDays(now);
  const day = days.find((one) => isSameDay(one, arrivesAt)) ?? arrivesAt;
  const toDay = (chosen: string) => {
    const times = arrivalTimesOn(chosen, now);
    setArrivesAt(
      times.find((time) => formatClock(time) >= formatClock(arrivesAt)) ?? lastOf(times) ?? arrivesAt,
    );
  };
  return (
    <Sheet
      title={`${supplier}什么时候到`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} onTap={() => onPick(arrivesAt)}>
          {formatMoment(arrivesAt, now)} 到
        </ActionButton>
      }
    >
      <View className="secondary">
        {known ? `原来说 ${formatMoment(known, now)} 到。` : ''}下单的住户会收到这个时间
      </View>
      <View className="sheet__label">哪天</View>
      <Choice
        options={days.map((one) => ({ value: one, label: formatDay(one, now) }))}
        value={day}
        onChange={toDay}
      />
      <View className="sheet__label">几点</View>
      <View className="arrival__times">
        <Choice
          options={arrivalTimesOn(day, now).map((time) => ({ value: time, label: formatClock(time) }))}
          value={arrivesAt}
          onChange={setArrivesAt}
        />
      </View>
    </Sheet>
  );
}

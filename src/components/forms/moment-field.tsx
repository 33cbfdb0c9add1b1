import { View } from '@tarojs/components';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import type { DayClock } from '@/domain/day-clock';
import { now } from '@/lib/phone/clock';
import { ClockField } from './clock-field';
import { DateField } from './date-field';
import './moment-field.scss';

interface Props {
  /** '什么时候': the names of both fields begin with it. */
  label: string;
  value: DayClock;
  onChange: (value: DayClock) => void;
  /** How many days ahead. */
  mostDays: number;
  field?: string;
}

/** A day and a clock side by side, from today on. */
export function MomentField({ label, value, onChange, mostDays, field }: Props) {
  const today = beijingDay(now());
  return (
    <View className="moment-field">
      <View className="moment-field__day">
        <DateField
          label={`${label}：哪天`}
          field={field}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          first={today}
          last={daysLater(today, mostDays)}
        />
      </View>
      <View className="moment-field__clock">
        <ClockField
          label="几点"
          field={field}
          value={value.clock}
          onChange={(clock) => onChange({ ...value, clock })}
        />
      </View>
    </View>
  );
}

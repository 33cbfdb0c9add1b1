import { View } from '@tarojs/components';
import type { DateFieldProps } from './date-field-props';
import { useIsFaulty } from './field-fault';

/** The browser's own calendar: it works with the keyboard and is read aloud. A day out of bounds is not taken. */
export function DateField({ label, value, onChange, first, last, field }: DateFieldProps) {
  const isFaulty = useIsFaulty(field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{label}</View>
      <input
        className="text-field__input date-field"
        type="date"
        aria-label={label}
        aria-invalid={isFaulty || undefined}
        value={value}
        min={first}
        max={last}
        onChange={({ target }) => onChange(target.validity.valid ? target.value : '')}
      />
    </View>
  );
}

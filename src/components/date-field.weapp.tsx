import { Picker, View } from '@tarojs/components';
import type { DateFieldProps } from './date-field-props';
import { useIsFaulty } from './field-fault';

/** WeChat's own wheels. */
export function DateField({ label, value, onChange, first, last, field }: DateFieldProps) {
  const isFaulty = useIsFaulty(field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{label}</View>
      <Picker
        mode="date"
        value={value}
        start={first}
        end={last}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View className="text-field__input date-field" ariaLabel={label} ariaRole="button">
          {value || '选日期'}
        </View>
      </Picker>
    </View>
  );
}

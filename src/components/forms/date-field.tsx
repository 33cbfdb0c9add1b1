import { Picker, View } from '@tarojs/components';
import { useIsFaulty } from './field-fault';

interface Props {
  label: string;
  /** 'YYYY-MM-DD', '' for none. */
  value: string;
  onChange: (day: string) => void;
  first: string;
  last: string;
  /** Its name in the input, so that a FormSheet can mark it when it was refused. */
  field?: string;
}

/** A day to choose between two days: the browser's own calendar, or WeChat's wheels. */
export function DateField(props: Props) {
  const isFaulty = useIsFaulty(props.field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{props.label}</View>
      {process.env.TARO_ENV === 'weapp' ? <Wheels {...props} /> : <Calendar {...props} isFaulty={isFaulty} />}
    </View>
  );
}

const Wheels = ({ label, value, onChange, first, last }: Props) => (
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
);

/** It works with the keyboard and is read aloud. A day out of bounds is not taken. */
const Calendar = ({ label, value, onChange, first, last, isFaulty }: Props & { isFaulty: boolean }) => (
  <input
    className="text-field__input date-field"
    type="date"
    aria-label={label}
    aria-invalid={isFaulty ? 'true' : undefined}
    value={value}
    min={first}
    max={last}
    onChange={({ target }) => onChange(target.validity.valid ? target.value : '')}
  />
);

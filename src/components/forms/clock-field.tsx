import { Picker, View } from '@tarojs/components';
import { useIsFaulty } from './field-fault';

interface Props {
  label: string;
  /** '18:00', '' for none. */
  value: string;
  onChange: (clock: string) => void;
  /** Its name in the input, so that a form can mark it when it was refused. */
  field?: string;
}

/** A clock to choose: the browser's own, or WeChat's wheels. */
export function ClockField(props: Props) {
  const isFaulty = useIsFaulty(props.field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{props.label}</View>
      {process.env.TARO_ENV === 'weapp' ? <Wheels {...props} /> : <Clock {...props} isFaulty={isFaulty} />}
    </View>
  );
}

const Wheels = ({ label, value, onChange }: Props) => (
  <Picker mode="time" value={value} onChange={({ detail }) => onChange(detail.value)}>
    <View className="text-field__input date-field" ariaLabel={label} ariaRole="button">
      {value || '选时间'}
    </View>
  </Picker>
);

/** It works with the keyboard and is read aloud. */
const Clock = ({ label, value, onChange, isFaulty }: Props & { isFaulty: boolean }) => (
  <input
    className="text-field__input date-field"
    type="time"
    aria-label={label}
    aria-invalid={isFaulty ? 'true' : undefined}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

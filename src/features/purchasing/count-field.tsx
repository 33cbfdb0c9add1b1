import { Input } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';

interface Props {
  label: string;
  /** What it is a count of, for whoever cannot see the row: '鸡蛋 30枚 好的'. */
  spoken: string;
  value: string;
  onChange: (digits: string) => void;
}

/** A number to type, up to hundreds; a stepper would take a hundred taps. */
export function CountField({ label, spoken, value, onChange }: Props) {
  return (
    <View className="count-field" ariaLabel={spoken}>
      <View className="secondary">{label}</View>
      <Input
        className="count-field__input"
        type="number"
        value={value}
        maxLength={5}
        onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
        nativeProps={{ 'aria-label': spoken }}
      />
    </View>
  );
}

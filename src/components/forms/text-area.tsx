import { TextArea as NutTextArea } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { useIsFaulty } from './field-fault';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength: number;
  /** Its name in the input, so that a FormSheet can mark it when it was refused. */
  field?: string;
}

/** Several lines to type, with their name above and how much room is left below. */
export function TextArea({ label, value, onChange, placeholder = '', maxLength, field }: Props) {
  const isFaulty = useIsFaulty(field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{label}</View>
      <NutTextArea
        className="text-field__input text-area"
        plain
        showCount
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        ariaLabel={label}
        onChange={onChange}
      />
    </View>
  );
}

import { Input } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { useIsFaulty } from './field-fault';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  isSecret?: boolean;
  maxLength?: number;
  /** Its name in the input, so that a FormSheet can mark it when it was refused. */
  field?: string;
  /** The person has pressed the keyboard's own 'done'. */
  onDone?: () => void;
}

/** One line of text to type, with its name above, where it stays while one types. */
export function TextField(props: Props) {
  const { label, value, onChange, hint, placeholder = '', isSecret = false, maxLength = 200, onDone } = props;
  const isFaulty = useIsFaulty(props.field);
  return (
    <View className={`text-field ${isFaulty ? 'text-field--faulty' : ''}`}>
      <View className="secondary">{label}</View>
      <Input
        className="text-field__input"
        type={isSecret ? 'password' : 'text'}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={onChange}
        onConfirm={onDone}
        nativeProps={{ 'aria-label': label, 'aria-invalid': isFaulty ? 'true' : undefined }}
      />
      {hint ? <View className="hint">{hint}</View> : null}
    </View>
  );
}

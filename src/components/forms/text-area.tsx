import { Textarea, View } from '@tarojs/components';
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
      <View className="text-field__input text-area">
        <Textarea
          className="text-area__words"
          value={value}
          placeholder={placeholder}
          maxlength={maxLength}
          ariaLabel={label}
          onInput={({ detail }) => onChange(detail.value)}
          nativeProps={{ 'aria-label': label, 'aria-invalid': isFaulty ? 'true' : undefined }}
        />
        <View className="text-area__left">
          {value.length}/{maxLength}
        </View>
      </View>
    </View>
  );
}

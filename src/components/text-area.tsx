import { Textarea, View } from '@tarojs/components';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength: number;
}

/** Several lines to type, with their name above. */
export function TextArea({ label, value, onChange, placeholder = '', maxLength }: Props) {
  return (
    <View className="text-field">
      <View className="secondary">{label}</View>
      <Textarea
        className="text-field__input text-area"
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        ariaLabel={label}
        onInput={({ detail }) => onChange(detail.value)}
      />
    </View>
  );
}

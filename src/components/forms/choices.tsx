import { View } from '@tarojs/components';
import { Tap } from '../buttons/tap';

interface Props<T extends string> {
  options: readonly { value: T; label: string }[];
  values: readonly T[];
  onChange: (values: readonly T[]) => void;
}

/** Several of many, all in sight. */
export function Choices<T extends string>({ options, values, onChange }: Props<T>) {
  const turn = (value: T) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <View className="choice">
      {options.map(({ value, label }) => (
        <Tap
          key={value}
          className={`choice__one ${values.includes(value) ? 'choice__one--chosen' : ''}`}
          isOn={values.includes(value)}
          onTap={() => turn(value)}
        >
          {label}
        </Tap>
      ))}
    </View>
  );
}

import { View } from '@tarojs/components';
import { Tap } from '../buttons/tap';

interface Props<T extends string> {
  options: readonly { value: T; label: string }[];
  value: T | null;
  onChange: (value: T) => void;
}

/** One of several, all in sight: no wheel to turn. */
export function Choice<T extends string>({ options, value, onChange }: Props<T>) {
  return (
    <View className="choice">
      {options.map((option) => (
        <Tap
          key={option.value}
          className={`choice__one ${option.value === value ? 'choice__one--chosen' : ''}`}
          isChosen={option.value === value}
          // What is chosen already is not chosen anew: somebody may have typed on since.
          onTap={() => option.value !== value && onChange(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </View>
  );
}

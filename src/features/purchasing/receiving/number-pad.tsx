import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '清空', '0', '退一位'] as const;

interface Props {
  value: string;
  onChange: (digits: string) => void;
}

/** Numbers for one thumb, in gloves: no keyboard comes up and covers what is counted. */
export function NumberPad({ value, onChange }: Props) {
  const press = (key: (typeof keys)[number]) => {
    if (key === '清空') return onChange('');
    if (key === '退一位') return onChange(value.slice(0, -1));
    onChange(`${value}${key}`.replace(/^0+(?=\d)/, '').slice(0, 6));
  };
  return (
    <View className="number-pad">
      {keys.map((key) => (
        <Tap key={key} className="number-pad__key" onTap={() => press(key)}>
          {key}
        </Tap>
      ))}
    </View>
  );
}

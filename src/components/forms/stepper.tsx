import { View } from '@tarojs/components';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';

interface Props {
  value: number;
  onChange: (value: number) => void;
  /** The most that may be chosen. */
  max: number;
  /** What is counted: '鸡蛋 30枚'. */
  label: string;
}

/** Chooses a quantity from 0 up, with thumbs in gloves: NutUI's InputNumber has 20 px targets. */
export function Stepper({ value, onChange, max, label }: Props) {
  return (
    <View className="stepper">
      {value > 0 ? (
        <>
          <Tap className="stepper__less" label={`${label} 减一`} onTap={() => onChange(value - 1)}>
            <Icon name="minus" colour="brand" size={20} />
          </Tap>
          <View className="stepper__value">{value}</View>
        </>
      ) : null}
      <Tap
        className="stepper__more"
        label={`${label} 加一`}
        isDisabled={value >= max}
        onTap={() => onChange(value + 1)}
      >
        <Icon name="plus" colour="white" size={20} />
      </Tap>
    </View>
  );
}

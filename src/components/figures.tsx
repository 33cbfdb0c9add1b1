import { View } from '@tarojs/components';

interface Props {
  figures: readonly { value: string; label: string }[];
}

/** Large numbers side by side, each with its measure below: 412 户 · 1,306 件. */
export function Figures({ figures }: Props) {
  return (
    <View className="figures">
      {figures.map(({ value, label }) => (
        <View key={label} className="figures__one">
          <View className="figures__value">{value}</View>
          <View className="secondary">{label}</View>
        </View>
      ))}
    </View>
  );
}

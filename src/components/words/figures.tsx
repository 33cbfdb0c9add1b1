import { View } from '@tarojs/components';

interface Props {
  figures: readonly { value: string; label: string }[];
}

/** From five on they stand in rows of three, so that none is left alone below. */
const inOneRow = 4;

/** Large numbers side by side, each with its measure below: 412 户 · 1,306 件. */
export function Figures({ figures }: Props) {
  return (
    <View className={figures.length > inOneRow ? 'figures figures--many' : 'figures'}>
      {figures.map(({ value, label }) => (
        <View key={label} className="figures__one">
          <View className="figures__value">{value}</View>
          <View className="secondary">{label}</View>
        </View>
      ))}
    </View>
  );
}

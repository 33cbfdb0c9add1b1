import { View } from '@tarojs/components';

interface Props {
  figures: readonly { value: string; label: string }[];
}

type Figure = Props['figures'][number];

/** From five on they stand in rows of three, so that none is left alone below. */
const inOneRow = 4;

/** Large numbers side by side, each with its measure below: 412 户 · 1,306 件. Four that find no room stand two by two. */
export function Figures({ figures }: Props) {
  if (figures.length === inOneRow)
    return (
      <View className="figures">
        {[figures.slice(0, 2), figures.slice(2)].map((pair) => (
          <View key={pair[0]?.label} className="figures__pair">
            {pair.map(one)}
          </View>
        ))}
      </View>
    );
  return (
    <View className={figures.length > inOneRow ? 'figures figures--many' : 'figures'}>
      {figures.map(one)}
    </View>
  );
}

const one = ({ value, label }: Figure) => (
  <View key={label} className="figures__one">
    <View className="figures__value">{value}</View>
    <View className="secondary">{label}</View>
  </View>
);

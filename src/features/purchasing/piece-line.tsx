import { View } from '@tarojs/components';
import type { PiecePlaces } from '@/contract/purchasing';
import { formatCount } from '@/domain/format-count';

const stages: readonly [place: keyof PiecePlaces, word: string][] = [
  ['wanted', '待下单'],
  ['placed', '等到货'],
  ['received', '待分拣'],
  ['sorted', '等装车'],
  ['onRun', '在送'],
  ['delivered', '送到'],
  ['lacking', '缺坏'],
  ['refused', '拒收'],
  ['refunded', '退款'],
];

/** Where the pieces of a wave are, as one line from the order to the door; each part has a word and a number. */
export function PieceLine({ places }: { places: PiecePlaces }) {
  const parts = stages.filter(([place]) => places[place] > 0);
  if (parts.length === 0) return null;
  return (
    <View className="piece-line">
      <View className="piece-line__bar">
        {parts.map(([place]) => (
          <View
            key={place}
            className={`piece-line__part piece-line__part--${place}`}
            style={{ flexGrow: places[place] }}
          />
        ))}
      </View>
      <View className="piece-line__words">
        {parts.map(([place, word]) => (
          <View key={place} className="piece-line__word">
            <View className={`piece-line__dot piece-line__part--${place}`} />
            <View>
              {word} {formatCount(places[place])}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

import { View } from '@tarojs/components';
import type { BoardCell } from './door-cell';

const wordsIn = (cells: readonly BoardCell[]) =>
  [...new Map(cells.map(({ look, word }) => [look, word] as const))].map(([look, word]) => ({
    look,
    word: `${word} ${cells.filter((cell) => cell.look === look).length} 户`,
  }));

/** What the looks on a board mean, with how many doors have each. */
export function DoorLegend({ cells }: { cells: readonly BoardCell[] }) {
  const dots = cells.filter(({ hasDot }) => hasDot).length;
  return (
    <View className="door-legend">
      {wordsIn(cells).map(({ look, word }) => (
        <View key={look} className="door-legend__word">
          <View className={`door-legend__sample door-cell--${look}`} />
          {word}
        </View>
      ))}
      {dots > 0 ? (
        <View className="door-legend__word">
          <View className="door-legend__dot" />
          特殊关怀 {dots} 户
        </View>
      ) : null}
    </View>
  );
}

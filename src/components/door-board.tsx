import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './door-board.scss';

/** How a cell looks: filled with a tick, empty frame, frame in amber, hatched. Never the colour alone. */
export type CellLook = 'done' | 'open' | 'due' | 'vacant';

export interface BoardCell {
  id: string;
  floor: number;
  roomNo: string;
  look: CellLook;
  /** The state in a word, for the legend and for a screen reader. */
  word: string;
}

interface Props {
  label: string;
  /** From the top floor down. */
  cells: readonly BoardCell[];
  onTap: (id: string) => void;
}

const floorsOf = (cells: readonly BoardCell[]) => [...new Set(cells.map(({ floor }) => floor))];

const Cell = ({ cell, onTap }: { cell: BoardCell; onTap: Props['onTap'] }) => (
  <Tap
    className={`door-board__cell door-board__cell--${cell.look}`}
    label={`${cell.roomNo} ${cell.word}`}
    onTap={() => onTap(cell.id)}
  >
    {cell.roomNo}
    {cell.look === 'done' ? <Icon name="check" colour="white" size={12} /> : null}
  </Tap>
);

const wordsIn = (cells: readonly BoardCell[]) =>
  [...new Map(cells.map(({ look, word }) => [look, word] as const))].map(([look, word]) => ({ look, word }));

/** Floors × rooms of one entrance as one stands before it: every household has its cell, and a tap opens its door. */
export function DoorBoard({ label, cells, onTap }: Props) {
  return (
    <View className="door-board" ariaLabel={label}>
      {floorsOf(cells).map((floor) => (
        <View key={floor} className="door-board__floor">
          <View className="door-board__level secondary">{floor}F</View>
          <View className="door-board__doors">
            {cells
              .filter((cell) => cell.floor === floor)
              .map((cell) => (
                <Cell key={cell.id} cell={cell} onTap={onTap} />
              ))}
          </View>
        </View>
      ))}
      <View className="door-board__legend">
        {wordsIn(cells).map(({ look, word }) => (
          <View key={look} className="door-board__word">
            <View className={`door-board__sample door-board__cell--${look}`} />
            {word}
          </View>
        ))}
      </View>
    </View>
  );
}

import { View } from '@tarojs/components';
import type { Piece } from '@/contract/dispatch';
import { pieceText } from '@/domain/measures';
import { PriorityMark } from '@/components/words/priority-mark';

/** '鸡蛋 30枚×2 大米 10kg×1': what one household gets, a line never breaking inside a thing and its number. */
export function PieceWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <View className="pieces secondary">
      {pieces.map((piece) => (
        <View key={piece.name} className="pieces__one">
          <PriorityMark priority={piece.priority} />
          {pieceText(piece)}
        </View>
      ))}
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import type { Piece } from '@/contract/dispatch';
import { PriorityMark } from '@/components/words/priority-mark';

/** '鸡蛋 30枚×2 大米 10kg×1': what one household gets, a line never breaking inside a thing and its number. */
export function PieceWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <View className="pieces secondary">
      {pieces.map(({ name, quantity, priority }) => (
        <Text key={name} className="pieces__one">
          <PriorityMark priority={priority} />
          {name}×{quantity}
        </Text>
      ))}
    </View>
  );
}

import { View } from '@tarojs/components';
import type { RunDoor } from '@/domain/run-progress';
import { bringBack, hasCold } from '@/domain/run-progress';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { entranceName } from '@/domain/place-words';
import { PieceWords } from '../pieces/piece-words';

/** After a run: what goes back to the station, door by door, and what of it has to be kept cold. */
export function BringBackCard({ doors }: { doors: readonly RunDoor[] }) {
  const back = bringBack(doors);
  if (back.length === 0) return null;
  const isCold = back.some(hasCold);
  return (
    <Card look={isCold ? 'urgent' : 'due'}>
      <SectionTitle
        title={`带回 ${back.length} 户的东西`}
        hint={isCold ? '有冷藏的，请马上交回中转站放进冰箱' : '请交回中转站，排进下一趟'}
      />
      {back.map((door) => (
        <View key={door.id} className="bring-back__door">
          <View className="heading">
            {entranceName(door.entranceNo)} {door.roomNo}
          </View>
          <PieceWords pieces={door.pieces} />
        </View>
      ))}
    </Card>
  );
}

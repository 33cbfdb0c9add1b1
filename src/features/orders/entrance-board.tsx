import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Choice } from '@/components/choice';
import { Loaded } from '@/components/loaded';
import type { OutputOf } from '@/lib/api';
import { useAnswer } from '@/lib/use-answer';
import { EntranceDoors } from './entrance-doors';
import { EntranceProgress } from './entrance-progress';

type Lens = 'missing' | 'ordered';
type Entrance = OutputOf<'orders.listEntranceOrders'>;

function Doors({ entrance }: { entrance: Entrance }) {
  const [lens, setLens] = useState<Lens>('missing');
  const lived = entrance.rows.filter(({ isVacant }) => !isVacant);
  const ordered = lived.filter(({ pieces }) => pieces !== null);
  const missing = lived.filter(({ pieces }) => pieces === null);
  return (
    <>
      <Choice
        options={[
          { value: 'missing', label: `还没下单 ${missing.length} 户` },
          { value: 'ordered', label: `已下单 ${ordered.length} 户` },
        ]}
        value={lens}
        onChange={setLens}
      />
      <EntranceDoors rows={lens === 'missing' ? missing : ordered} hasWave={entrance.wave !== null} />
    </>
  );
}

/** Who of one entrance has ordered in the open wave, in climbing order; a tap orders for a household. */
export function EntranceBoard(entrance: { communityId: string; entranceId: string }) {
  const answer = useAnswer('orders.listEntranceOrders', entrance, { keep: true, everyMs: 30_000 });
  return (
    <View className="entrance-board">
      <Loaded answer={answer}>
        {(content) => (
          <>
            <Card>
              <EntranceProgress entrance={content} />
            </Card>
            <Doors entrance={content} />
          </>
        )}
      </Loaded>
    </View>
  );
}

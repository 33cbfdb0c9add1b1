import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Choice } from '@/components/choice';
import { DoorBoard, type BoardCell } from '@/components/door-board';
import { Loaded } from '@/components/loaded';
import { SectionTitle } from '@/components/section-title';
import type { EntranceOrderRow } from '@/contract/orders';
import type { OutputOf } from '@/lib/api';
import { useAnswer } from '@/lib/use-answer';
import { DoorSheet } from './door-sheet';
import { EntranceDoors } from './entrance-doors';
import { EntranceProgress } from './entrance-progress';
import { ReminderCard } from './reminder-card';
import { ShareTextCard } from './share-text-card';

type Lens = 'missing' | 'ordered';
type Entrance = OutputOf<'orders.listEntranceOrders'>;
interface Place {
  communityId: string;
  entranceId: string;
}

function cellOf({ householdId, floor, roomNo, isVacant, pieces, remindedAt }: EntranceOrderRow): BoardCell {
  const at = { id: householdId, floor, roomNo };
  if (pieces !== null) return { ...at, look: 'done', word: '已下单' };
  if (isVacant) return { ...at, look: 'vacant', word: '空户' };
  return remindedAt ? { ...at, look: 'due', word: '已提醒' } : { ...at, look: 'open', word: '还没下单' };
}

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

function Board({ place, entrance }: { place: Place; entrance: Entrance }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = entrance.rows.find(({ householdId }) => householdId === openId) ?? null;
  return (
    <>
      <Card>
        <EntranceProgress entrance={entrance} />
      </Card>
      <Card>
        <SectionTitle title="谁下单了" extra="点一格办事" />
        <DoorBoard label={entrance.placeLabel} cells={entrance.rows.map(cellOf)} onTap={setOpenId} />
      </Card>
      {entrance.wave ? <ReminderCard name="Entrance" place={place} /> : null}
      <Doors entrance={entrance} />
      {entrance.wave ? <ShareTextCard wave={entrance.wave} facts={entrance.facts} /> : null}
      <DoorSheet
        door={open}
        placeLabel={entrance.placeLabel}
        hasWave={entrance.wave !== null}
        onClose={() => setOpenId(null)}
      />
    </>
  );
}

/** Who of one entrance has ordered in the open wave: the board, and who is missing in climbing order. */
export function EntranceBoard(place: Place) {
  const answer = useAnswer('orders.listEntranceOrders', place, { keep: true, everyMs: 30_000 });
  return (
    <View className="entrance-board">
      <Loaded answer={answer}>{(entrance) => <Board place={place} entrance={entrance} />}</Loaded>
    </View>
  );
}

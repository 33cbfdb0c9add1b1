import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { Pill } from '@/components/words/pill';
import type { BoardDoor } from '@/contract/entrance-orders';
import { go } from '@/lib/pages/routes';

/** A door with the words that tell it from the others in sight. */
export interface ScopedDoor extends BoardDoor {
  label: string;
}

interface Props {
  rows: readonly ScopedDoor[];
  hasWave: boolean;
}

/** As many as a phone draws without a pause; the board above shows them all. */
const AT_ONCE = 40;

/** Doors from the top floor down. What a household bought is not the captain's to see. */
export function EntranceDoors({ rows, hasWave }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  if (rows.length === 0) return <MessageCard icon="building" title="这里没有住户" hint="换一边看看" />;
  const open = (householdId: string) =>
    hasWave ? go('residentOrder', { householdId }) : go('residentAsk', { householdId, group: '' });
  return (
    <Card className="card--rows">
      {rows.slice(0, shown).map(({ householdId, floor, label, pieces, hasCare }) => (
        <Row
          key={householdId}
          title={
            <View className="heading">
              {label} {hasCare ? <Pill tone="violet">特殊关怀</Pill> : null}
            </View>
          }
          hint={`${floor} 层`}
          extra={pieces === null ? (hasWave ? '代下单' : '代托办') : `${pieces} 件`}
          onTap={() => open(householdId)}
        />
      ))}
      <MoreRows more={rows.length > shown ? () => setShown(shown + AT_ONCE) : null} isFetchingMore={false} />
    </Card>
  );
}

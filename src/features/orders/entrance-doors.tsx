import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { MessageCard } from '@/components/message-card';
import { Row } from '@/components/row';
import type { EntranceOrderRow } from '@/contract/orders';
import { go } from '@/lib/routes';

interface Props {
  rows: readonly EntranceOrderRow[];
  hasWave: boolean;
}

/** Doors from the top floor down. What a household bought is not the captain's to see. */
export function EntranceDoors({ rows, hasWave }: Props) {
  if (rows.length === 0) return <MessageCard icon="building" title="这里没有住户" hint="换一边看看" />;
  const open = (householdId: string) =>
    hasWave ? go('residentOrder', { householdId }) : go('residentAsk', { householdId, group: '' });
  return (
    <Card className="card--rows">
      {rows.map(({ householdId, floor, roomNo, pieces }) => (
        <Row
          key={householdId}
          title={<View className="heading">{roomNo}</View>}
          hint={`${floor} 层`}
          extra={pieces === null ? (hasWave ? '代下单' : '代托办') : `${pieces} 件`}
          onTap={() => open(householdId)}
        />
      ))}
    </Card>
  );
}

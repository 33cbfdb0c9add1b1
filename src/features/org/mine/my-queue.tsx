import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { RefusedCard } from '@/components/cards/refused-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatClock } from '@/domain/beijing-time';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';

const isWaiting = <Pill tone="amber">待同步</Pill>;

/** Deeds that the server does not have yet: those it refused, to settle, and those still to be sent. */
export function MyQueue() {
  const { entries, refused } = useOfflineQueue();
  const waiting = entries.filter(({ state }) => state === 'waiting');
  return (
    <>
      {refused.map((entry) => (
        <RefusedCard key={entry.actionId} entry={entry} />
      ))}
      {waiting.length > 0 ? (
        <Card>
          <SectionTitle title={`还没同步 ${waiting.length} 条`} hint="有网络时自动提交，不用再做一遍" />
          {waiting.map(({ actionId, label, madeAt }) => (
            <Row key={actionId} title={label} hint={`${formatClock(madeAt)} 记录`} extra={isWaiting} />
          ))}
        </Card>
      ) : null}
    </>
  );
}

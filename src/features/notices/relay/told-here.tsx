import { Card } from '@/components/cards/card';
import { RefusedCard } from '@/components/cards/refused-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useQueued, type Queued } from '@/lib/offline-queue/queue-action';
import type { RelayPlace } from './tell-door';

type Told = Queued<'notices.recordTold'>;

/** What was told of a notice at an entrance on this phone and is not known to the server yet, or was heard just now. */
export function useToldHere({ noticeId, entranceId }: RelayPlace): Told[] {
  return useQueued('notices.recordTold').filter(
    ({ input, state }) =>
      input.noticeId === noticeId && input.entranceId === entranceId && state !== 'refused',
  );
}

/** Words that the server did not take, each until a person has settled it. */
export const RefusedTellings = () =>
  useOfflineQueue()
    .refused.filter(({ procedure }) => procedure === 'notices.recordTold')
    .map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);

/** What waits on the phone, household by household: nothing vanishes. */
export function ToldHere({ told }: { told: readonly Told[] }) {
  const waiting = told.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Card>
      <SectionTitle title={`刚记的 ${waiting.length} 户`} hint="存在手机里，有信号就提交" />
      {waiting.map(({ actionId, label }) => (
        <Row key={actionId} title={label} extra={<Pill tone="amber">待同步</Pill>} />
      ))}
    </Card>
  );
}

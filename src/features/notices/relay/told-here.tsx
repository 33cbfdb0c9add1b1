import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { RefusedCard } from '@/components/cards/refused-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useQueued, type Queued } from '@/lib/offline-queue/queue-action';
import { placeOfTelling, takeBack, type RelayPlace } from './tell-door';

type Told = Queued<'notices.recordTold'>;

/** What was told of a notice at an entrance on this phone and is not known to the server yet, or was heard just now. */
export function useToldHere({ noticeId, entranceId }: RelayPlace): Told[] {
  return useQueued('notices.recordTold').filter(
    ({ input, state }) =>
      input.noticeId === noticeId && input.entranceId === entranceId && state !== 'refused',
  );
}

/** What this phone takes back of a notice at an entrance: the deeds that do not hold. */
export function useTakenBackHere({ noticeId, entranceId }: RelayPlace): ReadonlySet<string> {
  const queued = useQueued('notices.takeBackTold');
  const here = queued.filter(
    ({ input, state }) =>
      input.noticeId === noticeId && input.entranceId === entranceId && state !== 'refused',
  );
  return new Set(here.map(({ input }) => input.toldId));
}

const deeds: readonly string[] = ['notices.recordTold', 'notices.takeBackTold'];

/** Words that the server did not take, each until a person has settled it. */
export const RefusedTellings = () =>
  useOfflineQueue()
    .refused.filter(({ procedure }) => deeds.includes(procedure))
    .map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);

/** What waits on the phone, household by household: nothing vanishes. */
export function ToldHere({ place, told }: { place: RelayPlace; told: readonly Told[] }) {
  const waiting = told.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Card>
      <SectionTitle title={`刚记的 ${waiting.length} 户`} hint="存在手机里，有信号就提交" />
      {waiting.map(({ actionId, label, input }) => (
        <Row
          key={actionId}
          title={label}
          hint={<Pill tone="amber">待同步</Pill>}
          extra={
            <ActionButton
              look="soft"
              onTap={() =>
                void takeBack(place, {
                  toldId: actionId,
                  householdId: input.householdId,
                  placeLabel: placeOfTelling(label),
                })
              }
            >
              记错了
            </ActionButton>
          }
        />
      ))}
    </Card>
  );
}

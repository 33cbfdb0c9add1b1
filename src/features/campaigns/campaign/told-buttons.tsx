import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { useAction, type Asked } from '@/lib/answers/use-action';
import { now } from '@/lib/phone/clock';
import { nextDeedMark } from '@/lib/phone/deed-mark';
import type { CellProps } from './cell-props';

type Told = Pick<Asked<'notices.recordTold'>, 'what' | 'way'>;

const ways: readonly { words: string; told: Told }[] = [
  { words: '当面说了', told: { what: 'toldInPerson', way: 'door' } },
  { words: '电话说了', told: { what: 'toldInPerson', way: 'phone' } },
  { words: '请邻居转告了', told: { what: 'toldInPerson', way: 'neighbour' } },
  { words: '送了纸质通知', told: { what: 'leafletGiven', way: 'door' } },
];

/** Notes how a household was told of a notice by somebody. */
export function ToldButtons({ communityId, campaignId, row, onClose }: CellProps) {
  const { run, isRunning } = useAction('notices.recordTold', onClose);
  const { householdId, entranceId } = row;
  const record = (told: Told) =>
    void run({
      ...{ communityId, entranceId, householdId, noticeId: campaignId },
      ...{ ...told, ...nextDeedMark(), happenedAt: now() },
    });
  return (
    <Buttons>
      {ways.map(({ words, told }, at) => (
        <ActionButton
          key={words}
          look={at === 0 ? 'main' : 'soft'}
          isRunning={isRunning}
          onTap={() => record(told)}
        >
          {words}
        </ActionButton>
      ))}
    </Buttons>
  );
}

import { View } from '@tarojs/components';
import type { NotReached } from '@/contract/campaign-lists';
import { Row } from '@/components/cards/row';
import { Pill } from '@/components/words/pill';
import { nextActionWords } from '@/domain/campaign-words';
import { useNow } from '@/lib/phone/clock';
import { hasMarks, NotReachedMarks } from './not-reached-marks';
import { answerWords, attemptWords, ownerWords } from './not-reached-words';

/** What to try next: the first knock is plain, what is handed to staff stands out. */
export function NextStep({ row: { nextAction } }: { row: NotReached }) {
  const tone = nextAction === 'staff' ? 'red' : nextAction === 'knock' ? 'grey' : 'amber';
  return <Pill tone={tone}>{nextActionWords[nextAction]}</Pill>;
}

/** What is known of a household that has not answered a notice. */
export const Answer = ({ row }: { row: NotReached }) => (
  <Pill tone={row.lastOutcome === 'opened' ? 'amber' : 'grey'}>{answerWords(row)}</Pill>
);

/** One open door on a phone; `isTold`: of a notice. */
export function NotReachedRow({
  row,
  isTold,
  onOpen,
}: {
  row: NotReached;
  isTold: boolean;
  onOpen: () => void;
}) {
  const now = useNow(60_000);
  return (
    <Row
      title={
        <View className="not-reached__head">
          <View className="not-reached__place">{row.placeLabel}</View>
          {isTold ? <Answer row={row} /> : <NextStep row={row} />}
        </View>
      }
      hint={
        <>
          <View>
            {[row.householderName, isTold ? null : attemptWords(row, now), ownerWords(row)]
              .filter(Boolean)
              .join(' · ')}
          </View>
          {hasMarks(row) ? <NotReachedMarks row={row} /> : null}
        </>
      }
      onTap={onOpen}
    />
  );
}

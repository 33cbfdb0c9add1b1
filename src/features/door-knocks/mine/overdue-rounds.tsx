import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { campaignName } from '@/domain/campaign-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';

/** Where a captain has doors open in a round whose time is over; nothing where none is. */
export function OverdueRounds() {
  const now = useNow(60_000);
  const answer = useAnswer('doorKnocks.listMyEntranceRounds', {}, { keep: true, everyMs: 60_000 });
  const overdue = (answer.data?.rows ?? []).filter(
    ({ deadlineAt, open, untilAt }) => untilAt === null && open > 0 && deadlineAt <= now,
  );
  if (overdue.length === 0) return null;
  return (
    <Card look="due">
      <SectionTitle title="过了截止时间，还有户没走到" />
      {overdue.map(({ campaignId, entranceId, placeLabel, kind, number, open, deadlineAt }) => (
        <Row
          key={`${campaignId} ${entranceId}`}
          title={placeLabel}
          hint={`${campaignName({ kind, number })} · ${formatMoment(deadlineAt, now)} 截止`}
          extra={<Pill tone="amber">还差 {open} 户</Pill>}
          onTap={() => go('roundEntrance', { campaignId, entranceId })}
        />
      ))}
    </Card>
  );
}

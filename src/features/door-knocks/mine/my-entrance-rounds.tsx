import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatClock } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { campaignName } from '@/domain/campaign-words';

/** '第 3 轮敲门行动 · 到 16:30 为止' */
const hintOf = (untilAt: string | null): string =>
  untilAt === null ? '' : ` · 到 ${formatClock(untilAt)} 前归您敲`;

/** The entrances that were given to a helper just now; nothing where none was. */
export function MyEntranceRounds() {
  const answer = useAnswer('doorKnocks.listMyEntranceRounds', {}, { keep: true, everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="要敲的门" />
      {rows.map(({ campaignId, entranceId, placeLabel, kind, number, doors, open, untilAt }) => (
        <Row
          key={`${campaignId} ${entranceId}`}
          title={placeLabel}
          hint={`${campaignName({ kind, number })}${hintOf(untilAt)}`}
          extra={
            open > 0 ? (
              <Pill tone="amber">
                还差 {open} / {doors} 户
              </Pill>
            ) : (
              <Pill>每一户都走到了</Pill>
            )
          }
          onTap={() => go('roundEntrance', { campaignId, entranceId })}
        />
      ))}
    </Card>
  );
}

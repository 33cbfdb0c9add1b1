import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';

/** The call-ups at which a volunteer may call people; nothing while there is none. */
export function MyCallUps({ communityId }: { communityId: string }) {
  const now = useNow(60_000);
  const rows = useAnswer('notices.listCallUps', { communityId }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="叫号" hint="在现场就可以叫下一段" />
      {rows.map(({ noticeId, title, startsAt, left }) => (
        <Row
          key={noticeId}
          title={title}
          hint={`${formatMoment(startsAt, now)} 开始 · 还有 ${left} 段没叫`}
          onTap={() => go('callBoard', { noticeId })}
        />
      ))}
    </Card>
  );
}

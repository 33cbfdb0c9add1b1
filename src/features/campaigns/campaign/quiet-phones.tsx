import type { QuietPhone } from '@/contract/phone-reports';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { useNow } from '@/lib/phone/clock';

/** What is known of a phone, and since when; never what it keeps. */
function quietWords({ why, unsent, since, heardAt }: QuietPhone, now: string): string {
  if (why === 'unheard') return `${formatMoment(since, now)} 以后没有消息，单元里还有门没走到`;
  const oldest = `手机里还有 ${unsent} 条没传上来，最早 ${formatMoment(since, now)}`;
  return `${oldest}；最后一次有消息 ${formatMoment(heardAt, now)}`;
}

/** Whose phone keeps work for hours, or has said nothing for so long; nothing where none does. */
export function QuietPhones(round: { communityId: string; campaignId: string }) {
  const now = useNow(60_000);
  const answer = useAnswer('doorKnocks.listQuietPhones', round, { everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card look="due">
      <SectionTitle
        title="两小时没有消息的手机"
        hint="请打电话问一声；走到有信号的地方，手机会自己传上来"
        extra={<Pill tone="amber">{rows.length} 部</Pill>}
      />
      {rows.map((phone) => (
        <Row
          key={`${phone.accountId} ${phone.entranceId} ${phone.since}`}
          title={`${phone.name} · ${phone.placeLabel}`}
          hint={quietWords(phone, now)}
        />
      ))}
    </Card>
  );
}

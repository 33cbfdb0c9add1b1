import { View } from '@tarojs/components';
import { useState } from 'react';
import type { QuietPhone } from '@/contract/phone-reports';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { formatMoment } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { useNow } from '@/lib/phone/clock';

/** What is known of a phone, and since when; never what it keeps. */
function quietWords({ why, unsent, since, heardAt }: QuietPhone, now: string): string {
  if (why === 'unheard') return `${formatMoment(since, now)} 以后没有消息，单元里还有门没走到`;
  const oldest = `手机里还有 ${unsent} 条没传上来，最早 ${formatMoment(since, now)}`;
  return `${oldest}；最后一次有消息 ${formatMoment(heardAt, now)}`;
}

/**
 * Whose phone keeps work for hours, or has said nothing for so long: one line, so that whom the campaign lacks stays in
 * sight below it. Nothing where there is none.
 */
export function QuietPhones(round: { communityId: string; campaignId: string }) {
  const [isOpen, setOpen] = useState(false);
  const answer = useAnswer('doorKnocks.listQuietPhones', round, { everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  const names = [...new Set(rows.map(({ name }) => name))].join('、');
  return (
    <Card look="due" className="card--rows">
      <Row title={`${names}的手机两小时没有消息`} onTap={() => setOpen(true)} />
      {isOpen ? <Phones rows={rows} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function Phones({ rows, onClose }: { rows: readonly QuietPhone[]; onClose: () => void }) {
  const now = useNow(60_000);
  return (
    <Sheet
      title="两小时没有消息的手机"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          知道了
        </ActionButton>
      }
    >
      <View className="secondary">请打电话问一声；走到有信号的地方，手机会自己传上来</View>
      {rows.map((phone) => (
        <Row
          key={`${phone.accountId} ${phone.entranceId} ${phone.since}`}
          title={`${phone.name} · ${phone.placeLabel}`}
          hint={quietWords(phone, now)}
        />
      ))}
    </Sheet>
  );
}

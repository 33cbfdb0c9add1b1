import type { PurchaseChange } from '@/contract/shares';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import { formatMoment } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { usePages } from '@/lib/answers/use-pages';
import { useNow } from '@/lib/phone/clock';

interface Props {
  communityId: string;
  waveId: string;
}

/** What was done to the purchases of a wave, newest first; nothing when nothing was. */
export function PurchaseChanges(props: Props) {
  const { answer, more, isFetchingMore } = usePages('purchasing.listPurchaseChanges', props);
  const now = useNow(60_000);
  const rows = answer.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="采购记录" />
      {rows.map((change) => (
        <Row
          key={change.id}
          title={changeWords(change, now)}
          hint={[formatMoment(change.at, now), change.byName].filter(Boolean).join(' · ')}
        />
      ))}
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Card>
  );
}

/** One line of the log: '鸡蛋 30枚 3 板：惠民超市 → 东街粮油店'. */
export function changeWords(change: PurchaseChange, now: string): string {
  const { kind, supplier, toSupplier, product, measure, pieces, arrivesAt } = change;
  const amount = pieces === null ? '' : ` ${formatCount(pieces)} 件`;
  const hour = arrivesAt === null ? '' : `，${formatMoment(arrivesAt, now)} 到`;
  if (kind === 'moved')
    return `${product ?? ''} ${formatCount(pieces ?? 0)} ${measure ?? ''}：${supplier} → ${toSupplier ?? ''}`;
  return `${supplier}${words[kind]}${amount}${hour}`;
}

const words = {
  extended: '延到下一批',
  dropped: '这批不订',
  toppedUp: '由小区补齐',
  placed: '已下单',
  arrivalChanged: '改了到货时间',
} as const;

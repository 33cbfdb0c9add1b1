import { View } from '@tarojs/components';
import type { SupplierShare } from '@/contract/purchasing';
import { formatMoment } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { amountWords } from '@/domain/share-words';
import { useNow } from '@/lib/phone/clock';

/** What is to be known of a share before it is ordered, and what its supplier has said after. */
export function ShareNotice({ share }: { share: SupplierShare }) {
  const now = useNow(60_000);
  const troubles = share.purchase ? [] : troublesOf(share);
  const lines = [carriedWords(share), decisionLine(share), reasonLine(share), confirmedLine(share, now)];
  return (
    <>
      {troubles.map((words) => (
        <View key={words} className="supplier__lacks">
          {words}
        </View>
      ))}
      {lines.filter(Boolean).map((words) => (
        <View key={words} className="secondary share-notice">
          {words}
        </View>
      ))}
    </>
  );
}

/** Money ends in a digit, which stands apart from the word after it; '12 件' does not. */
const apart = (amount: string): string => (/\d$/.test(amount) ? `${amount} ` : amount);

function troublesOf({ minimum, decision, isApproved, endedCertificates }: SupplierShare): string[] {
  const isWaiting = decision?.kind === 'extend' || decision?.kind === 'drop';
  const missing =
    minimum && minimum.missing > 0 && !isWaiting
      ? `还差 ${apart(amountWords(minimum.basis, minimum.missing))}起送（满 ${amountWords(minimum.basis, minimum.acceptedFrom)}，现在 ${amountWords(minimum.basis, minimum.have)}）`
      : '';
  return [
    missing,
    isApproved ? '' : '不在白名单里',
    endedCertificates.length > 0 ? `${endedCertificates.join('、')}已过期` : '',
  ].filter((words) => words !== '');
}

const sumOf = (share: SupplierShare, of: (line: SupplierShare['lines'][number]) => number): number =>
  share.lines.reduce((sum, line) => sum + of(line), 0);

function carriedWords(share: SupplierShare): string {
  const [carried, extra] = [sumOf(share, (line) => line.carriedOver), sumOf(share, (line) => line.extra)];
  return [
    carried > 0 ? `含前面批次延下来的 ${formatCount(carried)} 件` : '',
    extra > 0 ? `另加小区备用 ${formatCount(extra)} 件` : '',
  ]
    .filter((words) => words !== '')
    .join('，');
}

function decisionLine({ decision }: SupplierShare): string {
  if (!decision) return '';
  const missing = `当时差 ${amountWords(decision.basis, decision.missing)}`;
  if (decision.kind === 'drop') return `${missing}，这一批没有订，住户已知道`;
  if (decision.kind === 'topUp') return `${missing}，由小区补齐`;
  return decision.isOver ? `${missing}，已和后面的批次一起办了` : `${missing}，等下一批一起下单，住户已知道`;
}

const reasonLine = ({ purchase }: SupplierShare): string =>
  purchase?.reason ? `下单原因：${purchase.reason}` : '';

function confirmedLine({ confirmation, lines }: SupplierShare, now: string): string {
  if (!confirmation) return '';
  const less = lines.filter(
    ({ confirmed, quantity, extra }) => confirmed !== null && confirmed < quantity + extra,
  );
  const amount = less.length === 0 ? '数量都够' : `${less.map(({ name }) => name).join('、')}不够`;
  return `供应商 ${formatMoment(confirmation.confirmedAt, now)} 确认：${formatMoment(confirmation.arrivesAt, now)} 到，${amount}`;
}

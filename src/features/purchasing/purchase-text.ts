import type { WaveSummary } from '@/contract/purchasing';
import { beijingParts } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { waveNames } from '@/domain/waves';

interface Share {
  name: string;
  lines: readonly { name: string; measure: string; quantity: number }[];
  pieces: number;
  orderedFen: number;
}

/** A supplier's list as text to paste into a chat: what the community wants from this one wave. */
export function purchaseText(
  communityName: string,
  wave: Pick<WaveSummary, 'kind' | 'closesAt'>,
  share: Share,
): string {
  const { month, date } = beijingParts(wave.closesAt);
  const lines = share.lines.map(
    ({ name, quantity, measure }, index) => `${index + 1}. ${name}  ${quantity} ${measure}`,
  );
  return [
    `${communityName} ${month}月${date}日${waveNames[wave.kind]}采购单`,
    `供应商：${share.name}`,
    ...lines,
    `合计 ${share.lines.length} 种，${share.pieces} 件，${formatMoney(share.orderedFen)}`,
  ].join('\n');
}

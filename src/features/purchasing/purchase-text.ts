import type { WaveSummary } from '@/contract/purchasing';
import { beijingParts } from '@/domain/beijing-time';
import { contentWords, inAllMeasures, type Content, type Measured } from '@/domain/measures';
import { formatMoney } from '@/domain/money';
import { waveNames } from '@/domain/waves';

interface Share {
  name: string;
  lines: readonly (Measured & {
    name: string;
    quantity: number;
    extra: number;
    contents: readonly Content[];
  })[];
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
  const lines = share.lines.map((line, index) => `${index + 1}. ${lineText(line)}`);
  const extra = share.lines.reduce((sum, line) => sum + line.extra, 0);
  return [
    `${communityName} ${month}月${date}日${waveNames[wave.kind]}采购单`,
    `供应商：${share.name}`,
    ...lines,
    `合计 ${share.lines.length} 种，${share.pieces + extra} 件，${formatMoney(share.orderedFen)}`,
  ].join('\n');
}

/** '鸡蛋  60 份 = 1,800 枚 = 5 箱', with what is for the community's stock. */
function lineText(line: Share['lines'][number]): string {
  const contents = line.contents.length > 0 ? `（${contentWords(line.contents)}）` : '';
  return `${line.name}  ${inAllMeasures(line.quantity + line.extra, line)}${contents}`;
}

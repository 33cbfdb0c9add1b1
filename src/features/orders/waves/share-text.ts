import type { Wave } from '@/contract/order-shapes';
import type { WaveFacts } from '@/contract/orders';
import { formatMoment } from '@/domain/beijing-time';
import { leftWords } from '@/domain/countdown';
import { formatSum } from '@/domain/money';
import { waveNames } from '@/domain/waves';
import { nearMoment } from './near-moment';

interface Shared {
  communityName: string;
  wave: Wave;
  facts: WaveFacts;
  now: string;
}

interface CardFacts extends Omit<Shared, 'facts'> {
  facts?: WaveFacts | undefined;
}

/** The title of the card: '桂花苑 午间批次 12:00 截单，已有 46 户下单'; a household shares it without the count. */
export function shareTitle({ communityName, wave, facts, now }: CardFacts): string {
  const count = facts ? `已有 ${facts.ordered} 户下单` : '点开就能下单';
  return `${communityName} ${waveNames[wave.kind]} ${nearMoment(wave.closesAt, now)} 截单，${count}`;
}

/** What staff or a captain paste into the group: until when, what there is, how many have ordered, and how to. */
export const shareText = ({ communityName, wave, facts, now }: Shared): string =>
  [
    `【${communityName}】${waveNames[wave.kind]}正在下单`,
    `${formatMoment(wave.closesAt, now)} 截单，还剩 ${leftWords(wave.closesAt, now)}；预计${formatMoment(wave.deliverBy, now)} 前送到`,
    facts.products.length > 0 &&
      `有：${facts.products.map(({ name, priceFen }) => `${name} ${formatSum(priceFen)}`).join('、')} 等`,
    `全小区 ${facts.households} 户，已有 ${facts.ordered} 户下单`,
    '怎么下单：打开“三单到家”，点“去下单”，选好后点“提交订单”。不会用手机的，请告诉楼长代下',
  ]
    .filter(Boolean)
    .join('\n');

import type { Order, OrderLine } from '@/contract/order-shapes';
import { formatDay } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';

const SHOWN = 2;

/** '保供蔬菜包 10斤 ×1、鸡蛋 30枚 ×2', and how many kinds in all when there are more. */
export function orderTitle(lines: readonly OrderLine[]): string {
  if (lines.length === 0) return '没有东西的订单';
  const shown = lines.slice(0, SHOWN).map(({ name, quantity }) => `${name} ×${quantity}`);
  return shown.join('、') + (lines.length > SHOWN ? ` 等 ${lines.length} 样` : '');
}

/** '今天 午间批次': which of its orders a household looks at. */
export const orderWave = ({ wave }: Pick<Order, 'wave'>, now: string): string =>
  `${formatDay(wave.closesAt, now)} ${waveNames[wave.kind]}`;

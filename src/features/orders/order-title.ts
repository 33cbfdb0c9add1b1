import type { OrderLine } from '@/contract/orders';

const SHOWN = 2;

/** '保供蔬菜包 10斤 ×1、鸡蛋 30枚 ×2', and how many kinds in all when there are more. */
export function orderTitle(lines: readonly OrderLine[]): string {
  if (lines.length === 0) return '没有东西的订单';
  const shown = lines.slice(0, SHOWN).map(({ name, quantity }) => `${name} ×${quantity}`);
  return shown.join('、') + (lines.length > SHOWN ? ` 等 ${lines.length} 样` : '');
}

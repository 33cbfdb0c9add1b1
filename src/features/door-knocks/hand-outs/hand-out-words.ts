import type { HandOutRun, PickUpDoor } from '@/contract/hand-outs';
import { formatMoment } from '@/domain/beijing-time';
import { wayNames } from '@/domain/campaign-words';
import { knockNames } from '@/domain/knock-choices';

/** Whether its share lies at the station: nobody has it yet, and no run does. A vacant home where somebody comes is none. */
export const mayFetch = ({ outcome, isClosed, isOnRun }: PickUpDoor): boolean =>
  !isOnRun && !(isClosed && (outcome === 'received' || outcome === 'gaveAway'));

/** '今天 09:30 领过了（上门）', '跟着配送在路上', or what else is known of it. */
export function doorWords(door: PickUpDoor, now: string): string {
  const { isOnRun, isClosed, outcome, way, closedAt } = door;
  if (isOnRun) return '那份跟着配送在路上，送到了会自动记上';
  if (isClosed && outcome === 'received' && closedAt)
    return `${formatMoment(closedAt, now)} 领过了${way ? `（${wayNames[way]}）` : ''}`;
  if (isClosed) return outcome ? `登记的是${knockNames[outcome]}` : '已写明原因结束';
  return '还没领';
}

const states: Readonly<Record<HandOutRun['state'], string>> = {
  open: '还没人接',
  accepted: '还没出发',
  departed: '在路上',
  finished: '送完了',
};

/** '今天 14:40 · 在路上 · 带 12 份，送到 5 份'. */
export function runWords(
  { createdAt, state, kind, carried, given, toCarry }: HandOutRun,
  now: string,
): string {
  const share = carried > 0 ? `带 ${carried} 份，送到 ${given} 份` : `可以带 ${toCarry} 份`;
  return [formatMoment(createdAt, now), kind === 'pickUp' ? '在站点自取' : states[state], share].join(' · ');
}

import type { RoundKind } from '@/contract/campaigns';
import type { KnockDoor } from '@/domain/queued-knocks';
import { formatClock, formatDay } from '@/domain/beijing-time';
import { doorState } from '@/domain/door-state';
import { knockNames } from '@/domain/knock-choices';
import { partOfDay, type PartOfDay } from '@/domain/part-of-day';

/** '户已见面' behind the number, by what the campaign is for. */
export const reachedWords: Readonly<Record<RoundKind, string>> = {
  round: '户已见面',
  rollCall: '户有回音',
  handOut: '户已领',
};

/** '今天 20:00 前', or that the time is over. */
export const deadlineWords = (deadlineAt: string, now: string): string =>
  deadlineAt < now ? '已到截止时间' : `${formatDay(deadlineAt, now)} ${formatClock(deadlineAt)} 前`;

const parts: Readonly<Record<PartOfDay, string>> = { morning: '上午', afternoon: '下午', evening: '晚上' };

/** '昨天晚上无人应答': what was tried last; null at a door that nobody has tried. */
export function triedWords(
  { outcome, lastAttemptAt, attempts }: Pick<KnockDoor, 'outcome' | 'lastAttemptAt' | 'attempts'>,
  now: string,
): string | null {
  if (attempts === 0 || !lastAttemptAt) return null;
  const what = knockNames[outcome === 'refused' ? 'refused' : 'noAnswer'];
  const times = attempts > 1 ? ` ${attempts} 次` : '';
  return `${formatDay(lastAttemptAt, now)}${parts[partOfDay(lastAttemptAt)]}${what}${times}`;
}

export interface RoundCounts {
  households: number;
  reached: number;
  left: number;
  paused: number;
  people: number;
  waiting: number;
  /** '其中 电话或家属 3 户 · 空户 5 户': those that are counted in without having been seen. */
  apart: string;
}

/** Counts the doors of a round; people are those behind the doors that were reached. */
export function countDoors(doors: readonly KnockDoor[]): RoundCounts {
  const reached = doors.filter(({ isClosed }) => isClosed);
  const open = doors.filter(({ isClosed }) => !isClosed);
  const states = reached.map(doorState);
  const many = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  const notSeen = [
    ['电话或家属', many('heard')],
    ['自己填的', many('self')],
    ['邻居说的', many('neighbour')],
    ['空户', many('vacant', 'vacantOnce')],
    ['签结', many('settled')],
  ] as const;
  const apart = notSeen.flatMap(([word, count]) => (count > 0 ? [`${word} ${count} 户`] : []));
  return {
    households: doors.length,
    reached: reached.length,
    left: open.length,
    paused: open.filter(({ isPaused }) => isPaused).length,
    people: reached.reduce((sum, one) => sum + peopleOf(one), 0),
    waiting: doors.filter(({ isWaiting }) => isWaiting).length,
    apart: apart.length > 0 ? `其中 ${apart.join(' · ')}` : '',
  };
}

const peopleOf = ({ outcome, peopleCount, residentCount }: KnockDoor): number =>
  outcome === 'vacant' ? 0 : (peopleCount ?? residentCount ?? 0);

import type { ToDo, ToDoKind } from '@/contract/to-do';

/** After how many minutes a thing of this kind has waited too long: cold goods and medicine first, people last. */
export const waitMinutes: Readonly<Record<ToDoKind, number>> = {
  disputeOpen: 120,
  requestFirst: 15,
  backCold: 30,
  late: 0,
  campaignOverdue: 0,
  noticeWaiting: 15,
  noticeOpen: 0,
  requestOpen: 60,
  back: 240,
  runOpen: 60,
  toPlace: 60,
  paperDiffers: 240,
  requestTaken: 240,
  joinWaiting: 1440,
  joinLook: 1440,
  wishWaiting: 240,
  certificateEnding: 20_160,
};

const turn = Object.keys(waitMinutes);

/** Who has waited too long first, then by kind, as people would ask after it. */
export const inTurn = <T extends Pick<ToDo, 'kind' | 'urgent'>>(all: readonly T[]): T[] =>
  [...all].sort(
    (one, other) =>
      Number(other.urgent > 0) - Number(one.urgent > 0) || turn.indexOf(one.kind) - turn.indexOf(other.kind),
  );

/** How many of some kinds wait, and whether one of them has waited too long. */
export function countOf(
  all: readonly Pick<ToDo, 'kind' | 'count' | 'urgent'>[],
  kinds: readonly ToDoKind[],
): { count: number; isUrgent: boolean } {
  const mine = all.filter(({ kind }) => kinds.includes(kind));
  return {
    count: mine.reduce((sum, { count }) => sum + count, 0),
    isUrgent: mine.some(({ urgent }) => urgent > 0),
  };
}

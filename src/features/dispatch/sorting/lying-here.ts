import type { SortingEntrance } from '@/contract/dispatch';
import type { LyingAt } from '@/contract/lying';

type Where = LyingAt | undefined;

const isAt = (one: LyingAt, from: Where): boolean =>
  one.place === from?.place && one.stationId === from.stationId;

/** What of an entrance lies elsewhere than where the run leaves from. */
export const elsewhereOf = ({ lies = [] }: SortingEntrance, from: Where): LyingAt[] =>
  lies.filter((one) => !isAt(one, from));

/** What of an entrance lies where the run leaves from. */
export const hereOf = ({ lies = [] }: SortingEntrance, from: Where): LyingAt | undefined =>
  lies.find((one) => isAt(one, from));

/** Something of it lies there; where nobody asks for places all of it does. */
export const liesHere = ({ lies = [] }: SortingEntrance, from: Where): boolean =>
  lies.length === 0 || lies.some((one) => isAt(one, from));

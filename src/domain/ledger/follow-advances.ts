import { allocate } from './allocate';

/** What somebody paid a supplier beforehand for its share of a wave, oldest first. */
export interface PaidBeforehand {
  entryId: string;
  /** 0: it was reversed. */
  amountFen: number;
}

/** How an advance stands: posted for what came, voided for what did not, the rest pending. */
export interface FollowedAdvance {
  entryId: string;
  postedFen: number;
  voidedFen: number;
}

/**
 * The oldest advance counts first, up to what came of the share (`billedFen`). When nothing more is to come (`isOver`) the
 * rest is void: the supplier owes it to whoever paid. posted + voided + pending is the advance, always.
 */
export function followAdvances(
  advances: readonly PaidBeforehand[],
  { billedFen, isOver }: { billedFen: number; isOver: boolean },
): FollowedAdvance[] {
  const posted = allocate(
    Math.max(0, billedFen),
    advances.map(({ amountFen }) => amountFen),
  );
  return advances.map(({ entryId, amountFen }, index) => {
    const postedFen = posted[index] ?? 0;
    return { entryId, postedFen, voidedFen: isOver ? amountFen - postedFen : 0 };
  });
}

import type { RoundKind, KnockOutcome, KnockWay } from '@/contract/campaigns';
import { outcomesOf, waysOf } from '@/domain/knock-ways';
import { Refusal } from '../../../kernel/refusal';

/** Refuses OUTCOME_NOT_OF_KIND (nobody is 'safe' in a hand-out) and WAY_NOT_OF_OUTCOME (nobody is met on the phone). */
export function refuseForeignOutcome(
  kind: RoundKind,
  { outcome, way }: { outcome: KnockOutcome; way: KnockWay },
): void {
  if (!outcomesOf(kind).includes(outcome)) throw new Refusal('OUTCOME_NOT_OF_KIND');
  if (!waysOf(outcome).includes(way)) throw new Refusal('WAY_NOT_OF_OUTCOME');
}

import type { correctHousehold as procedure } from '@/contract/register-deeds';
import { dueDays } from '@/domain/register/due-days';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { recordFacts } from './record-facts';

/** What was heard stands from now on, and survives the next import. Refuses DUE_DAY_UNLIKELY. */
export const correctHousehold: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, source, changes } = input;
  refuseUnlikelyDay(changes.careFlags ?? [], ctx.now);
  await recordFacts(ctx, communityId, [{ householdId, ...changes }], { source });
  return { householdId };
};

/** Far from a pregnancy of today, the year was mistyped. */
function refuseUnlikelyDay(entries: readonly { dueOn: string | null }[], now: Date): void {
  const { first, last } = dueDays(now.toISOString());
  const isUnlikely = entries.some(({ dueOn }) => dueOn !== null && (dueOn < first || dueOn > last));
  if (isUnlikely) throw new Refusal('DUE_DAY_UNLIKELY', { first, last });
}

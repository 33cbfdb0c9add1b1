import type { PauseReason } from '@/contract/pauses';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as pauses from './pauses';

/** More reasons than this at one place are a mistake. */
const MOST = 10;

interface Begun {
  communityId: string;
  /** One of the two. */
  householdId?: string | null;
  buildingId?: string | null;
  reason: PauseReason;
  untilOn: string | null;
  note?: string | undefined;
}

/** Begins a pause of a household or a building, beside those that stand. Refuses TOO_MANY_PAUSES. */
export async function beginPause(
  ctx: Context,
  { communityId, householdId = null, buildingId = null, reason, untilOn, note }: Begun,
): Promise<{ pauseId: string }> {
  const id = newId();
  const noteSealed = note ? ctx.secrets.seal(note) : null;
  const by = { beganAt: ctx.now, beganBy: ctx.actor.accountId };
  const one = { communityId, id, householdId, buildingId, reason, untilOn, noteSealed, ...by };
  if (!(await pauses.insert(ctx.db, one, MOST))) throw new Refusal('TOO_MANY_PAUSES');
  return { pauseId: id };
}

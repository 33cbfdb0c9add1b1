import type { RunKind } from '@/contract/dispatch';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { isStaff } from './list-runs';

/** Staff and the volunteer who holds a run work with it as a whole, and whoever helps where things are fetched. */
export async function refuseOthersRun(
  ctx: Context,
  communityId: string,
  { volunteerId, kind }: { volunteerId: string | null; kind: RunKind },
): Promise<void> {
  if (kind === 'pickUp' || volunteerId === ctx.actor.accountId || (await isStaff(ctx, communityId))) return;
  throw new Refusal('NOT_YOUR_RUN');
}

/** A pick-up has no paper: households come one by one and are recorded as they come. */
export function refusePickUp({ kind }: { kind: RunKind }): void {
  if (kind === 'pickUp') throw new Refusal('NO_PAPER_FOR_PICK_UP');
}

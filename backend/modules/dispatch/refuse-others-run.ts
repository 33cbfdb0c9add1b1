import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { isStaff } from './list-runs';

/** Staff and the volunteer who holds a run work with its paper; to anybody else it is refused. */
export async function refuseOthersRun(
  ctx: Context,
  communityId: string,
  { volunteerId }: { volunteerId: string | null },
): Promise<void> {
  if (volunteerId === ctx.actor.accountId || (await isStaff(ctx, communityId))) return;
  throw new Refusal('NOT_YOUR_RUN');
}

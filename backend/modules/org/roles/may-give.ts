import type { InvitableRole } from '@/contract/org';
import type { Role } from '@/contract/procedure';
import { isInvitable, mayInvite } from '@/domain/roles';
import type { Context } from '../../../kernel/context';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { covers } from '../../../kernel/scope';

type Asking = Pick<Context, 'db' | 'actor'>;

/** What the caller is at this community or above it; what they are elsewhere does not count. */
export async function heldAt({ db, actor }: Asking, communityId: string): Promise<Role[]> {
  const path = await findPath(db, { communityId });
  return actor.roles.filter((one) => path && covers(one, path)).map((one) => one.role);
}

/** Refuses CANNOT_GRANT_ROLE: only who may invite into a role may give it. */
export async function refuseUnlessMayGive(
  ctx: Asking,
  communityId: string,
  role: InvitableRole,
): Promise<void> {
  if (!mayInvite(await heldAt(ctx, communityId), role)) throw new Refusal('CANNOT_GRANT_ROLE');
}

/** Whether the caller, being `held`, may end a role of this kind: who may give it may end it. */
export const mayEnd = (held: readonly Role[], role: Role): boolean =>
  isInvitable(role) && mayInvite(held, role);

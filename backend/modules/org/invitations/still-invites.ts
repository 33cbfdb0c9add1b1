import type { InvitableRole } from '@/contract/org';
import { mayInvite } from '@/domain/roles';
import type { Context } from '../../../kernel/context';
import { findActorOf } from '../../../kernel/identity';
import * as invitations from './invitations';
import { heldAt } from '../roles/may-give';

interface Made {
  communityId: string;
  role: InvitableRole;
  /** Null: it came with the installation. */
  createdBy: string | null;
}

/** Whether whoever made an invitation may still give its role there: an invitation ends with that right. */
export async function stillInvites({ db, now }: Pick<Context, 'db' | 'now'>, made: Made): Promise<boolean> {
  if (made.createdBy === null) return true;
  const actor = await findActorOf(db, made.createdBy, now);
  return mayInvite(await heldAt({ db, actor }, made.communityId), made.role);
}

/** A role of the maker has ended: what they may no longer give is taken back, and does not return with the role. */
export async function cancelLostInvitations(
  { db, now }: Pick<Context, 'db' | 'now'>,
  accountId: string,
): Promise<void> {
  for (const kind of await invitations.listKindsMadeBy(db, accountId, now)) {
    if (await stillInvites({ db, now }, { ...kind, createdBy: accountId })) continue;
    await invitations.cancelMadeBy(db, { ...kind, accountId }, now);
  }
}

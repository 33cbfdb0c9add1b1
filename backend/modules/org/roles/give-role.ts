import type { InvitableRole } from '@/contract/org';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import * as roleGrants from './role-grants';

interface Given {
  accountId: string;
  role: InvitableRole;
  level: 'household' | 'community';
  communityId: string;
  householdId: string | null;
  grantedBy: string | null;
  /** For ever when it is not said. */
  endsAt?: Date;
}

/** What giving a role takes of a call; a command at the terminal can give it too. */
export type Giving = Pick<Context, 'db' | 'now'>;

/** Gives a role from now on and answers its grant; the one held already when there is one. */
export async function giveRole(ctx: Giving, given: Given): Promise<string> {
  const id = newId();
  const isNew = await roleGrants.addOnce(ctx.db, { ...given, id, entranceId: null, now: ctx.now });
  return isNew ? id : await roleGrants.findPresent(ctx.db, given, ctx.now);
}

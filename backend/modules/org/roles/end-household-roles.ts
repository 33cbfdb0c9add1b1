import type { Context } from '../../../kernel/context';
import { endRole } from './end-role';
import * as invitations from '../invitations/invitations';
import * as roleGrants from './role-grants';

interface Home {
  communityId: string;
  householdId: string;
}

/** A household has ended: nobody is its resident or its family any more, and no invitation leads to it. */
export async function endHouseholdRoles(ctx: Context, home: Home): Promise<void> {
  const held = await roleGrants.listOfHousehold(ctx.db, home, ctx.now);
  for (const grant of held) await endRole(ctx, grant, ctx.now);
  await invitations.cancelOfHousehold(ctx.db, home, ctx.now);
}

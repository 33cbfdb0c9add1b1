import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { invitationCodeHash, newInvitationCode } from '../org/public';
import * as buildingCodes from './building-codes';

/** Makes a code for a building that has none; undefined when somebody was quicker. */
export async function makeCode(
  ctx: Context,
  { communityId, buildingId }: { communityId: string; buildingId: string },
): Promise<string | undefined> {
  const code = newInvitationCode();
  const isMade = await buildingCodes.addWhereNone(ctx.db, {
    id: newId(),
    communityId,
    buildingId,
    codeHash: invitationCodeHash(ctx.secrets, code),
    codeSealed: ctx.secrets.seal(code),
    by: ctx.actor.accountId,
    now: ctx.now,
  });
  return isMade ? code : undefined;
}

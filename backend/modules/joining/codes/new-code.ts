import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { invitationCodeHash, newInvitationCode } from '../../org/public';
import type { NewCode } from './building-codes';

/** A code for a building, and how it is kept. */
export function newCode(
  { secrets, actor, now }: Context,
  building: { communityId: string; buildingId: string },
): { code: string; row: NewCode } {
  const code = newInvitationCode();
  const kept = { codeHash: invitationCodeHash(secrets, code), codeSealed: secrets.seal(code) };
  return { code, row: { ...building, ...kept, id: newId(), by: actor.accountId, now } };
}

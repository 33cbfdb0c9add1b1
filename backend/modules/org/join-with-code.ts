import type { joinWithCode as procedure } from '@/contract/org';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as accounts from './accounts';
import { describeMe } from './describe-me';
import * as identities from './identities';
import type { InvitationRow } from './invitations';
import { keepConsent } from './keep-consent';
import { openInvitation, useInvitation } from './open-invitation';

export const joinWithCode: Handler<typeof procedure> = async (ctx, { code, consentVersion }) => {
  const invitation = await openInvitation(ctx, code);
  const accountId = await becomeKnown(ctx, invitation);
  await useInvitation(ctx, invitation, accountId);
  await keepConsent(ctx, accountId, consentVersion);
  return describeMe(ctx, accountId);
};

/** The caller's account; for a stranger in WeChat a new one under the name that staff have given. */
async function becomeKnown(ctx: Context, { forNameSealed }: InvitationRow): Promise<string> {
  const { db, now, actor, caller } = ctx;
  if (actor.isKnown) return actor.accountId;
  if (caller.kind !== 'wechat') throw new Refusal('NOT_SIGNED_IN');
  await identities.holdWechat(db, caller.openid);
  const found = await identities.findWechat(db, caller.openid);
  if (found?.isDisabled) throw new Refusal('FORBIDDEN');
  if (found) return found.accountId;
  const id = newId();
  await accounts.add(db, { id, nameSealed: forNameSealed, now });
  await identities.addWechat(db, { openid: caller.openid, accountId: id, now });
  return id;
}

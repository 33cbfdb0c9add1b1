import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as accounts from './accounts';
import * as identities from './identities';

/** The caller's account; for a stranger in WeChat a new one under the given name. Refuses NOT_SIGNED_IN on the web. */
export async function becomeKnown(ctx: Context, nameSealed: string): Promise<string> {
  const { db, now, actor, caller } = ctx;
  if (actor.isKnown) return actor.accountId;
  if (caller.kind !== 'wechat') throw new Refusal('NOT_SIGNED_IN');
  await identities.holdWechat(db, caller.openid);
  const found = await identities.findWechat(db, caller.openid);
  if (found?.isDisabled) throw new Refusal('FORBIDDEN');
  if (found) return found.accountId;
  const id = newId();
  await accounts.add(db, { id, nameSealed, now });
  await identities.addWechat(db, { openid: caller.openid, accountId: id, now });
  return id;
}

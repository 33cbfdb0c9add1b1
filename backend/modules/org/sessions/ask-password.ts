import type { Context } from '../../../kernel/context';
import { Overtaken } from '../../../kernel/overtaken';
import type * as identities from '../accounts/identities';
import { limitTries, type Limit } from './limited-tries';
import type { ComparedPassword } from './weigh-password';

/** Only who is signed in gets here: nobody else can count this up. */
const limit: Limit = { kind: 'password-again', tries: 10, minutes: 60 };

/**
 * Makes sure that the caller knows the password of the own account; it was compared before the transaction
 * (compareOwnPassword). Refuses WRONG_PASSWORD and TOO_MANY_TRIES.
 */
export async function askPassword(
  ctx: Context,
  { secretHash }: identities.OwnPassword,
  compared: ComparedPassword | undefined,
): Promise<void> {
  if (compared?.secretHash !== secretHash) throw new Overtaken();
  const tries = await limitTries(ctx, limit, ctx.actor.accountId);
  if (!compared.isRight) throw await tries.wrong('WRONG_PASSWORD');
  await tries.forget();
}

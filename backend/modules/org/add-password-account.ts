import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import * as accounts from './accounts';
import * as identities from './identities';
import { hashPassword } from './password';

/** Makes an account that is signed in to with a password. Refuses LOGIN_NAME_TAKEN. */
export async function addPasswordAccount(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { nameSealed, loginName, password }: { nameSealed: string; loginName: string; password: string },
): Promise<string> {
  const accountId = newId();
  await accounts.add(db, { id: accountId, nameSealed, now });
  const secretHash = await hashPassword(password);
  const isAdded = await identities.addPassword(db, { loginName, accountId, secretHash, now });
  if (!isAdded) throw new Refusal('LOGIN_NAME_TAKEN');
  return accountId;
}

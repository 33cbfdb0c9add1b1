import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as accounts from './accounts';
import * as identities from './identities';
import type { WeighedPassword } from '../sessions/weigh-password';

interface NewAccount {
  nameSealed: string;
  loginName: string;
  password: WeighedPassword;
}

/** Makes an account that is signed in to with a password. Refuses LOGIN_NAME_TAKEN. */
export async function addPasswordAccount(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { nameSealed, loginName, password }: NewAccount,
): Promise<string> {
  if (!('newHash' in password)) throw new Refusal('LOGIN_NAME_TAKEN');
  const accountId = newId();
  await accounts.add(db, { id: accountId, nameSealed, now });
  const secretHash = password.newHash;
  const isAdded = await identities.addPassword(db, { loginName, accountId, secretHash, now });
  if (!isAdded) throw new Refusal('LOGIN_NAME_TAKEN');
  return accountId;
}

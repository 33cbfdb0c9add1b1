import type { Context } from '../../../kernel/context';
import * as accounts from './accounts';

/** What the person is called ("秦女士"), or null when there is no such account. */
export async function accountName(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  accountId: string,
): Promise<string | null> {
  const sealed = await accounts.findSealedName(db, accountId);
  return sealed === undefined ? null : secrets.open(sealed);
}

import * as z from 'zod';
import { LoginName, Password } from '@/contract/org';
import type { Database } from '../../../db/database';
import { audit } from '../../../kernel/actions';
import { checkInput } from '../../../kernel/check-input';
import { newId, NOWHERE } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import type { Secrets } from '../../../kernel/secrets';
import * as accounts from './accounts';
import * as identities from './identities';
import { hashPassword } from '../sessions/password';
import * as roleGrants from '../roles/role-grants';
import { adminName } from '../texts';

interface Wish {
  loginName: string;
  password: string;
}

const schema = z.object({ loginName: LoginName, password: Password });

/**
 * Makes an account that is admin of the whole installation, for whoever can reach the database itself.
 * Refuses INVALID_INPUT and LOGIN_NAME_TAKEN.
 */
export async function createAdmin(
  { db, secrets, now }: { db: Database; secrets: Secrets; now: Date },
  wish: Wish,
): Promise<void> {
  checkInput(schema, wish);
  const secretHash = await hashPassword(wish.password);
  const accountId = newId();
  await db.transaction().execute(async (tx) => {
    await accounts.add(tx, { id: accountId, nameSealed: secrets.seal(adminName), now });
    const isAdded = await identities.addPassword(tx, {
      loginName: wish.loginName,
      accountId,
      secretHash,
      now,
    });
    if (!isAdded) throw new Refusal('LOGIN_NAME_TAKEN');
    await roleGrants.addOnce(tx, { ...everywhere, id: newId(), accountId, now });
    await audit(tx, { ...deed, doneBy: accountId, now });
  });
}

const everywhere = {
  role: 'admin',
  level: 'installation',
  communityId: null,
  entranceId: null,
  householdId: null,
  grantedBy: null,
} as const;

const deed = {
  communityId: NOWHERE,
  procedure: 'create-admin',
  householdId: null,
  actionId: null,
  requestId: 'create-admin',
};

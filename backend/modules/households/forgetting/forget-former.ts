import * as z from 'zod';
import type { Database } from '../../../db/database';
import { openName } from '../../../kernel/sealed-name';
import type { Secrets } from '../../../kernel/secrets';
import { forgetBefore } from './forget-before';
import * as former from './former-people';

interface Forgetting {
  db: Database;
  secrets: Secrets;
}

/** How much one transaction forgets at most. */
export interface Slice {
  values: number;
  households: number;
}

/** Communities that were not looked through for a day, at most so many. */
export const listToLookThrough = (db: Database, now: Date, most: number): Promise<string[]> =>
  former.listDue(db, forgetBefore(now), most);

/**
 * Forgets, in households that live on, whoever was taken off 90 days ago or longer: people, numbers, what the history
 * says of them, and values that another has followed for as long (householder, numbers, remark, care). One slice of a
 * community that was not looked through for a day; answers whether there may be more.
 */
export async function forgetFormer(
  { db, secrets }: Forgetting,
  communityId: string,
  { now, most }: { now: Date; most: Slice },
): Promise<boolean> {
  const before = forgetBefore(now);
  return db.transaction().execute(async (slice) => {
    if (!(await former.takeDue(slice, communityId, before))) return false;
    const values = await former.forgetOldValues(slice, { communityId, before, most: most.values });
    const left = await forgetLeft({ db: slice, secrets }, { communityId, before, most: most.households });
    const hasMore = values === most.values || left === most.households;
    if (hasMore) await former.giveBack(slice, communityId);
    return hasMore;
  });
}

async function forgetLeft(
  { db, secrets }: Forgetting,
  over: { communityId: string; before: Date; most: number },
): Promise<number> {
  const { communityId, before } = over;
  const householdIds = await former.listLeft(db, over);
  if (householdIds.length === 0) return 0;
  const known = await whoIsThere({ db, secrets }, communityId, householdIds);
  const told = await former.listMentions(db, communityId, { householdIds, before });
  const mentions = told.filter((one) => !known.has(subjectOf(secrets, one))).map(({ id }) => id);
  await former.forgetLeft(db, communityId, { householdIds, mentions, before });
  return householdIds.length;
}

const keyOf = (householdId: string, subject: string): string => `${householdId} ${subject}`;

/** Who lives in which household, and its numbers: what the history says of them stays. */
async function whoIsThere(
  { db, secrets }: Forgetting,
  communityId: string,
  householdIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { names, phones } = await former.listPresent(db, communityId, householdIds);
  return new Set([
    ...names.map(({ householdId, sealed }) => keyOf(householdId, openName(secrets, sealed).name)),
    ...phones.map(({ householdId, sealed }) => keyOf(householdId, secrets.open(sealed))),
  ]);
}

/** The person of a 'resident', the number of a 'contact' (fact-words.ts). */
const Mention = { resident: z.object({ name: z.string() }), contact: z.object({ phone: z.string() }) };

function subjectOf(
  secrets: Secrets,
  { householdId, field, sealed }: { householdId: string; field: 'resident' | 'contact'; sealed: string },
): string {
  const value: unknown = JSON.parse(secrets.open(sealed));
  const subject =
    field === 'resident' ? Mention.resident.parse(value).name : Mention.contact.parse(value).phone;
  return keyOf(householdId, subject);
}

import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { recordFacts } from '../../households/public';
import { listTexts } from './texts';

interface Difference {
  communityId: string;
  householdId: string | null;
  theirPeople: number | null;
  /** 人 as whoever settles it has seen them in the register. */
  seenPeople: number | null;
}

/**
 * Writes the other list's head count into the register, unless somebody has learnt better since the person looked. Refuses
 * REGISTER_MOVED_ON.
 */
export async function takeTheirCount(ctx: Context, one: Difference): Promise<void> {
  const { communityId, householdId, theirPeople, seenPeople } = one;
  if (householdId === null || theirPeople === null) throw new Error('a difference of counts has both');
  const present = await holdPresent(ctx.db, communityId, householdId);
  if (present?.people !== seenPeople)
    throw new Refusal('REGISTER_MOVED_ON', { now: listTexts.present(present?.people) });
  if (present.people === theirPeople) return;
  const isVacant = theirPeople === 0;
  const facts = {
    householdId,
    residentCount: theirPeople,
    ...(present.isVacant === isVacant ? {} : { isVacant }),
  };
  await recordFacts(ctx, communityId, [facts], { source: 'secondList' });
}

interface Present {
  people: number | null;
  isVacant: boolean;
}

/** What the register says of a household that has not ended, and goes on saying until the transaction ends. */
async function holdPresent(
  db: Database,
  communityId: string,
  householdId: string,
): Promise<Present | undefined> {
  const { rows } = await sql<Present>`
    select case when h.is_vacant then 0 else h.resident_count end as people, h.is_vacant
      from households h
     where h.community_id = ${communityId} and h.id = ${householdId} and h.ended_at is null for update`.execute(
    db,
  );
  return rows[0];
}

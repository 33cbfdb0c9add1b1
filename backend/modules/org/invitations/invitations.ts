import { sql } from 'kysely';
import type { InvitableRole } from '@/contract/org';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

interface InvitedPlace {
  communityId: string;
  level: 'household' | 'entrance' | 'community';
  entranceId: string | null;
  householdId: string | null;
}

interface NewInvitation extends InvitedPlace {
  id: string;
  codeHash: string;
  role: InvitableRole;
  forNameSealed: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export const add = (db: Database, one: NewInvitation) =>
  sql`insert into invitations (id, code_hash, community_id, role, level, entrance_id, household_id,
                               for_name_sealed, created_by, created_at, expires_at)
      values (${one.id}, ${one.codeHash}, ${one.communityId}, ${one.role}, ${one.level}, ${one.entranceId},
              ${one.householdId}, ${one.forNameSealed}, ${one.createdBy}, ${one.createdAt},
              ${one.expiresAt})`.execute(db);

export interface InvitationRow extends InvitedPlace {
  id: string;
  role: InvitableRole;
  forNameSealed: string;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const columns = sql`id, role, level, community_id, entrance_id,
  household_id, for_name_sealed, created_by,
  created_at, expires_at, used_at`;

export async function listNewestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from invitations
     where community_id = ${communityId} and cancelled_at is null
       and (${after?.at ?? null}::timestamptz is null
            or (created_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
     order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Finds the invitation that the code opens and locks it: of two people with one code, the second finds nothing. */
export async function findOpenForUpdate(
  db: Database,
  codeHash: string,
  now: Date,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from invitations
     where code_hash = ${codeHash} and used_at is null and cancelled_at is null and expires_at > ${now}
       for update`.execute(db);
  return rows[0];
}

export const markUsed = (db: Database, id: string, by: string, now: Date) =>
  sql`update invitations set used_at = ${now}, used_by = ${by} where id = ${id}`.execute(db);

/** Answers false when there is no such invitation or it was used. */
export async function cancel(
  db: Database,
  { communityId, id, now }: { communityId: string; id: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update invitations set cancelled_at = coalesce(cancelled_at, ${now})
     where community_id = ${communityId} and id = ${id} and used_at is null`.execute(db);
  return numAffectedRows === 1n;
}

/** Into which roles of which communities somebody's unused invitations lead. */
export async function listKindsMadeBy(
  db: Database,
  accountId: string,
  now: Date,
): Promise<{ communityId: string; role: InvitableRole }[]> {
  const { rows } = await sql<{ communityId: string; role: InvitableRole }>`
    select distinct community_id, role from invitations
     where created_by = ${accountId} and used_at is null and cancelled_at is null and expires_at > ${now}`.execute(
    db,
  );
  return rows;
}

/** Takes back the unused invitations of one maker into one role of a community. */
export const cancelMadeBy = (
  db: Database,
  made: { accountId: string; communityId: string; role: InvitableRole },
  now: Date,
) =>
  sql`update invitations set cancelled_at = ${now}
       where created_by = ${made.accountId} and community_id = ${made.communityId} and role = ${made.role}
         and used_at is null and cancelled_at is null`.execute(db);

/** Takes back what leads to a household and was not used yet. */
export const cancelOfHousehold = (
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
  now: Date,
) =>
  sql`update invitations set cancelled_at = ${now}
       where community_id = ${communityId} and household_id = ${householdId}
         and used_at is null and cancelled_at is null`.execute(db);

import type { Audience } from '@/contract/audience';
import type { NoticeFacts, NoticeKind } from '@/contract/notice-kinds';
import type { NoticeCloses, NoticeState, NoticeWay } from '@/contract/notices';
import { sql } from 'kysely';
import type { Database } from '../../db/database';

/** What a notice says and to whom, as it was written. */
export interface Written {
  id: string;
  facts: NoticeFacts;
  title: string;
  body: string;
  pictureIds: readonly string[];
  isUrgent: boolean;
  closes: NoticeCloses;
  audience: Audience;
  counted: number;
  ways: readonly NoticeWay[];
  sendAt: Date;
  expiresAt: Date;
  relayAfterMinutes: number;
  isExercise: boolean;
  correctsId: string | null;
  textHash: string;
  writtenBy: string;
  writtenAt: Date;
}

/** Who let it go out, and why without a second person. */
export interface Decision {
  state: NoticeState;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  isOverride: boolean;
}

export type HeldNotice = Written &
  Decision & {
    kind: NoticeKind;
    levelChangeIds: string[];
    replacedById: string | null;
    remindedAt: Date | null;
  };

export const insert = (db: Database, communityId: string, one: Written & Decision) =>
  sql`
    insert into notices (
      community_id, id, kind, title, body, facts, picture_ids, is_urgent, closes, audience, counted, ways, send_at,
      expires_at, relay_after_minutes, is_exercise, corrects_id, text_hash, written_by, written_at, state, decided_by,
      decided_at, reason, is_override)
    values (
      ${communityId}, ${one.id}, ${one.facts.kind}, ${one.title}, ${one.body}, ${JSON.stringify(one.facts)}::jsonb,
      ${one.pictureIds}::uuid[], ${one.isUrgent}, ${one.closes}, ${JSON.stringify(one.audience)}::jsonb, ${one.counted},
      ${one.ways}::text[], ${one.sendAt}, ${one.expiresAt}, ${one.relayAfterMinutes}::int, ${one.isExercise},
      ${one.correctsId}, ${one.textHash}, ${one.writtenBy}, ${one.writtenAt}, ${one.state}, ${one.decidedBy},
      ${one.decidedAt}, ${one.reason}, ${one.isOverride})`.execute(db);

/** A notice that nobody else changes until the transaction ends; undefined when there is none of this id. */
export async function hold(db: Database, communityId: string, id: string): Promise<HeldNotice | undefined> {
  const { rows } = await sql<HeldNotice>`
    select n.id, n.kind, n.facts, n.title, n.body, n.picture_ids, n.is_urgent, n.closes, n.audience, n.counted, n.ways,
           n.send_at, n.expires_at, n.relay_after_minutes, n.is_exercise, n.corrects_id, n.text_hash, n.written_by,
           n.written_at, n.state, n.decided_by, n.decided_at, n.reason, n.is_override, n.level_change_ids,
           n.replaced_by_id, n.reminded_at
      from notices n where n.community_id = ${communityId} and n.id = ${id} for update`.execute(db);
  return rows[0];
}

/** Writes what was decided about a held notice. */
export const decide = (
  db: Database,
  communityId: string,
  id: string,
  one: Decision & { sendAt: Date; counted: number },
) =>
  sql`
    update notices set state = ${one.state}, decided_by = ${one.decidedBy}, decided_at = ${one.decidedAt},
           reason = ${one.reason}, is_override = ${one.isOverride}, send_at = ${one.sendAt},
           counted = ${one.counted}
     where community_id = ${communityId} and id = ${id}`.execute(db);

/** Stops a held notice, or lets it go on. */
export const setState = (db: Database, communityId: string, id: string, state: 'approved' | 'paused') =>
  sql`update notices set state = ${state} where community_id = ${communityId} and id = ${id}`.execute(db);

/** Takes a held notice back; who had let it out, and why, stays known. */
export const cancel = (
  db: Database,
  communityId: string,
  id: string,
  { reason, by, at }: { reason: string; by: string; at: Date },
) =>
  sql`
    update notices set state = 'cancelled', cancelled_reason = ${reason}, cancelled_by = ${by}, cancelled_at = ${at}
     where community_id = ${communityId} and id = ${id}`.execute(db);

/** The changes of level that came with a notice, so that they can be recalled with it. */
export const setLevelChanges = (
  db: Database,
  communityId: string,
  id: string,
  changeIds: readonly string[],
) =>
  sql`
    update notices set level_change_ids = ${changeIds}::uuid[]
     where community_id = ${communityId} and id = ${id}`.execute(db);

/** Another notice puts this one right. */
export const setReplaced = (db: Database, communityId: string, id: string, byId: string) =>
  sql`
    update notices set replaced_by_id = ${byId} where community_id = ${communityId} and id = ${id}`.execute(
    db,
  );

/** The rest of a held notice is reminded now. */
export const setReminded = (db: Database, communityId: string, id: string, at: Date) =>
  sql`update notices set reminded_at = ${at} where community_id = ${communityId} and id = ${id}`.execute(db);

import type { Audience } from '@/contract/audience';
import type { NoticeFacts, NoticeKind } from '@/contract/notice-kinds';
import type { NoticeCloses, NoticeState, NoticeWay } from '@/contract/notices';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

/** A notice as a list shows it; the name of its author is sealed. */
export interface ListedNotice {
  id: string;
  kind: NoticeKind;
  title: string;
  isUrgent: boolean;
  isExercise: boolean;
  state: NoticeState;
  counted: number;
  sendAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  writtenBy: string;
  writtenBySealed: string;
  writtenAt: Date;
  correctsId: string | null;
  replacedById: string | null;
}

/** All of it. */
export interface WholeNotice extends ListedNotice {
  body: string;
  facts: NoticeFacts;
  pictureIds: string[];
  closes: NoticeCloses;
  audience: Audience;
  ways: NoticeWay[];
  relayAfterMinutes: number;
  decidedBySealed: string | null;
  decidedAt: Date | null;
  reason: string | null;
  cancelledReason: string | null;
  isOverride: boolean;
  remindedAt: Date | null;
}

const listed = sql.raw(`
  n.id, n.kind, n.title, n.is_urgent, n.is_exercise, n.state, n.counted, n.send_at, n.expires_at, m.closed_at,
  n.written_by, a.name_sealed as written_by_sealed, n.written_at, n.corrects_id, n.replaced_by_id`);

/** The notices of a community, the one that was written last in front. */
export async function listNewest(
  db: Database,
  wanted: { communityId: string; state: NoticeState | null; after: Cursor | null; limit: number },
): Promise<ListedNotice[]> {
  const { communityId, state, after, limit } = wanted;
  const { rows } = await sql<ListedNotice>`
    select ${listed} from notices n
      join accounts a on a.id = n.written_by
      left join campaigns m on m.community_id = n.community_id and m.id = n.id
     where n.community_id = ${communityId} and (${state}::text is null or n.state = ${state})
       and (${after?.at ?? null}::timestamptz is null
            or (n.written_at, n.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by n.written_at desc, n.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The households of a notice that are still there. */
export async function listHouseholds(db: Database, communityId: string, noticeId: string): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
      join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is null
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId}`.execute(db);
  return rows.map(({ householdId }) => householdId);
}

/** One notice, or undefined when there is none of this id. */
export async function find(db: Database, communityId: string, id: string): Promise<WholeNotice | undefined> {
  const { rows } = await sql<WholeNotice>`
    select ${listed}, n.body, n.facts, n.picture_ids, n.closes, n.audience, n.ways, n.relay_after_minutes,
           d.name_sealed as decided_by_sealed, n.decided_at, n.reason, n.cancelled_reason, n.is_override, n.reminded_at
      from notices n
      join accounts a on a.id = n.written_by
      left join accounts d on d.id = n.decided_by
      left join campaigns m on m.community_id = n.community_id and m.id = n.id
     where n.community_id = ${communityId} and n.id = ${id}`.execute(db);
  return rows[0];
}

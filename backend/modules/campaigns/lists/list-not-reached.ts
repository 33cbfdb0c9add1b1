import type { listNotReached as procedure, NotReached } from '@/contract/campaign-lists';
import type { CellOutcome } from '@/contract/campaigns';
import type { PauseReason } from '@/contract/pauses';
import { maskName } from '@/domain/mask';
import { nextAction } from '@/domain/next-action';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { readOffset, writeOffset } from '../../../kernel/paging';
import { openName } from '../../../kernel/sealed-name';
import { pausedOn } from '../pauses/paused-on';
import { ownersAt, ownersOf, type Owners } from './owners';

interface Row {
  /** Where the door stands among all doors of the campaign: that of an open one does not change when others close. */
  position: number;
  householdId: string;
  entranceId: string;
  buildingId: string;
  placeLabel: string;
  floor: number;
  roomNo: string;
  nameSealed: string | null;
  hasPhone: boolean;
  hasKin: boolean;
  hasCare: boolean;
  attempts: number;
  triedParts: number;
  phoneTries: number;
  kinTries: number;
  lastOutcome: CellOutcome | null;
  lastAttemptAt: Date | null;
  isContested: boolean;
  cameLater: boolean;
  pauses: { reason: PauseReason; untilOn: string | null }[];
  openIn: number;
}

/** The open doors of a campaign in climbing order, each with what to try next and whose it is. */
export const listNotReached: Handler<typeof procedure> = async (
  ctx,
  { communityId, campaignId, which, cursor, limit },
) => {
  // Not how many were shown: doors close while somebody reads, and the next page would skip as many.
  const after = readOffset(cursor);
  const found = await listCells(ctx, { communityId, campaignId, which, after, limit });
  const shown = found.slice(0, limit);
  const owners = await ownersOf(ctx, communityId);
  return {
    rows: shown.map((row) => toNotReached(ctx, row, owners)),
    next: found.length > limit ? writeOffset(shown.at(-1)?.position ?? after) : null,
  };
};

async function listCells(
  { db, now }: Context,
  wanted: {
    communityId: string;
    campaignId: string;
    which: 'open' | 'contested';
    after: number;
    limit: number;
  },
): Promise<Row[]> {
  const { communityId, campaignId, which, after, limit } = wanted;
  const { rows } = await sql<Row>`
    with placed as materialized (
      select d.household_id, d.entrance_id, d.building_id, d.label, d.floor, d.room_no,
             a.attempts, a.tried_parts, a.phone_tries, a.kin_tries, a.outcome, a.last_attempt_at, a.is_contested,
             a.origin, a.closed_at,
             row_number() over (order by ${climbing('d')}, d.household_id)::int as position
        from cells a
        join doors d on d.community_id = a.community_id and d.household_id = a.household_id
       where a.community_id = ${communityId} and a.campaign_id = ${campaignId} and d.ended_at is null)
    select s.position, s.household_id, s.entrance_id, s.building_id, s.label as place_label,
           s.floor, s.room_no,
           (select r.name_sealed from residents r
             where r.community_id = ${communityId} and r.household_id = s.household_id
               and r.relation = 'householder' and r.ended_at is null) as name_sealed,
           exists (select from contacts n where n.community_id = ${communityId} and n.household_id = s.household_id
                      and n.relation = 'own' and n.ended_at is null) as has_phone,
           exists (select from contacts n where n.community_id = ${communityId} and n.household_id = s.household_id
                      and n.relation = 'nextOfKin' and n.ended_at is null) as has_kin,
           exists (select from care_flags f
                    where f.community_id = ${communityId} and f.household_id = s.household_id) as has_care,
           s.attempts::int as attempts, s.tried_parts::int as tried_parts, s.phone_tries::int as phone_tries,
           s.kin_tries::int as kin_tries, s.outcome as last_outcome, s.last_attempt_at,
           s.is_contested, s.origin = 'cameLater' as came_later,
           (select coalesce(json_agg(json_build_object('reason', p.reason, 'untilOn', p.until_on) order by p.began_at), '[]')
              from household_pauses p
             where p.community_id = ${communityId} and ${pausedOn(now)}
               and (p.household_id = s.household_id or p.building_id = s.building_id)) as pauses,
           (select count(*)::int from cells o
              join campaigns m on m.community_id = o.community_id and m.id = o.campaign_id
             where o.community_id = ${communityId} and o.household_id = s.household_id and o.closed_at is null
               and m.closed_at is null) as open_in
      from placed s
     where s.position > ${after}
       and case ${which}::text when 'open' then s.closed_at is null else s.is_contested end
     order by s.position limit ${limit + 1}`.execute(db);
  return rows;
}

function toNotReached(
  ctx: Context,
  {
    position: _position,
    buildingId,
    nameSealed,
    hasKin,
    triedParts,
    phoneTries,
    kinTries,
    lastAttemptAt,
    ...row
  }: Row,
  owners: Owners,
): NotReached {
  const tried = { ...row, triedParts, phoneTries, kinTries, hasKin };
  const next = nextAction(tried, ctx.now.toISOString());
  return {
    ...row,
    householderName: nameSealed && maskName(openName(ctx.secrets, nameSealed).name),
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    nextAction: next,
    owners: next === 'staff' ? [] : ownersAt(owners, { entranceId: row.entranceId, buildingId }),
  };
}

import { QUIET_MS } from '@/domain/quiet-phone';
import type { QuietPhone, Unsent } from '@/contract/phone-reports';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { happenedAt } from '../../../kernel/happened-at';

interface Round {
  communityId: string;
  campaignId: string;
}

interface Report extends Round {
  accountId: string;
  device: string;
  entranceId: string;
  at: Date;
  unsent: Unsent | null;
}

/** Keeps what a phone says of itself; what it said before is no news any more. */
export const put = (
  db: Database,
  { communityId, campaignId, accountId, device, entranceId, at, unsent }: Report,
) =>
  sql`
    insert into phone_reports (community_id, campaign_id, account_id, device, entrance_id, heard_at, unsent, oldest_at,
                               first_seq, last_seq)
    values (${communityId}, ${campaignId}, ${accountId}, ${device}, ${entranceId}, ${at}, ${unsent?.count ?? null},
            ${unsent && happenedAt(unsent.oldestAt, at)}, ${unsent?.firstSeq ?? null}, ${unsent?.lastSeq ?? null})
    on conflict (community_id, campaign_id, account_id, device) do update
       set entrance_id = excluded.entrance_id, heard_at = excluded.heard_at, unsent = excluded.unsent,
           oldest_at = excluded.oldest_at, first_seq = excluded.first_seq, last_seq = excluded.last_seq`.execute(
    db,
  );

export interface QuietRow extends Pick<
  QuietPhone,
  'accountId' | 'entranceId' | 'placeLabel' | 'why' | 'unsent'
> {
  nameSealed: string;
  since: Date;
  heardAt: Date;
}

/** Phones that keep deeds for too long by their last word, less those that have come since. */
export async function listUnsent(
  db: Database,
  { communityId, campaignId }: Round,
  now: Date,
): Promise<QuietRow[]> {
  const { rows } = await sql<QuietRow>`
    select r.account_id, a.name_sealed, r.entrance_id, e.label as place_label, 'unsent' as why,
           r.unsent - came.many as unsent, r.oldest_at as since, r.heard_at
      from phone_reports r
      join accounts a on a.id = r.account_id
      join entrance_places e on e.community_id = r.community_id and e.entrance_id = r.entrance_id
      join lateral (
        select count(distinct k.seq)::int as many from door_knocks k
         where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.recorded_by = r.account_id
           and k.device = r.device and k.seq between r.first_seq and r.last_seq) came on r.unsent > came.many
     where r.community_id = ${communityId} and r.campaign_id = ${campaignId}
       and r.oldest_at <= ${new Date(now.getTime() - QUIET_MS)}
     order by r.oldest_at, r.account_id limit 150`.execute(db);
  return rows;
}

/**
 * Those to whom an entrance is given, whose phone has opened it and was not heard from for too long while it was theirs
 * and doors of it are open.
 */
export async function listUnheard(
  db: Database,
  { communityId, campaignId }: Round,
  now: Date,
): Promise<QuietRow[]> {
  const { rows } = await sql<QuietRow>`
    select distinct on (heard.at, l.account_id, l.entrance_id)
           l.account_id, a.name_sealed, l.entrance_id, e.label as place_label, 'unheard' as why, 0 as unsent,
           heard.at as since, heard.at as heard_at
      from door_leases l
      join campaigns m on m.community_id = l.community_id and m.id = l.campaign_id and m.closed_at is null
      join accounts a on a.id = l.account_id
      join entrance_places e on e.community_id = l.community_id and e.entrance_id = l.entrance_id
      join lateral (
        select greatest(max(r.heard_at),
                        (select max(k.recorded_at) from door_knocks k
                          where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
                            and k.recorded_by = l.account_id)) as at
          from phone_reports r
         where r.community_id = ${communityId} and r.campaign_id = ${campaignId} and r.account_id = l.account_id) heard
        on heard.at >= l.given_at
       and heard.at <= least(${now}::timestamptz, l.until_at) - ${`${QUIET_MS} milliseconds`}::interval
     where l.community_id = ${communityId} and l.campaign_id = ${campaignId} and l.ended_at is null
       and exists (select from phone_reports r
                    where r.community_id = ${communityId} and r.campaign_id = ${campaignId}
                      and r.account_id = l.account_id and r.entrance_id = l.entrance_id)
       and exists (select from households h
                     join cells c on c.community_id = h.community_id and c.household_id = h.id
                      and c.campaign_id = ${campaignId} and c.closed_at is null
                    where h.community_id = ${communityId} and h.entrance_id = l.entrance_id and h.ended_at is null)
     order by heard.at, l.account_id, l.entrance_id limit 150`.execute(db);
  return rows;
}

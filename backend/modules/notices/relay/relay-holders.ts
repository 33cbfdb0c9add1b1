import type { RelayStep } from '@/contract/notice-relay';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Somebody who goes to the doors of an entrance when it is their turn. */
export interface RelayHolder {
  entranceId: string;
  placeLabel: string;
  accountId: string;
  step: RelayStep;
}

/**
 * Who holds which step at these entrances now: of several captains the one whose role began first is captain, the others
 * are deputies; staff are everybody's last.
 */
export async function listRelayHolders(
  { db, now }: { db: Database; now: Date },
  { communityId, entranceIds }: { communityId: string; entranceIds: readonly string[] },
): Promise<RelayHolder[]> {
  const { rows } = await sql<RelayHolder>`
    with held as (
      select p.entrance_id, p.label, g.account_id, g.role,
             case when g.role = 'staff' then 'staff'
                  when row_number() over (partition by p.entrance_id, g.role
                                          order by min(g.starts_at), g.account_id) = 1 then 'captain'
                  else 'deputy' end as step
        from entrance_places p
        join role_grants g on g.community_id = p.community_id
       where p.community_id = ${communityId} and p.entrance_id = any(${entranceIds}::uuid[])
         and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
         and (g.role = 'captain'
                and (g.entrance_id = p.entrance_id or (g.level = 'building' and g.building_id = p.building_id))
              or g.role = 'staff' and g.level = 'community')
       group by p.entrance_id, p.label, g.account_id, g.role)
    select h.entrance_id, h.label as place_label, h.account_id, h.step from held h
     order by h.label, h.account_id`.execute(db);
  return rows;
}

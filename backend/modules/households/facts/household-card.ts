import type {
  CareEntry,
  ContactRelation,
  HouseholdCard,
  ResidentRelation,
  Tenure,
} from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { byRoomNo } from '../../../db/doors';

interface CardRow {
  householdId: string;
  entranceId: string;
  dwellingId: string;
  roomNo: string;
  floor: number | null;
  isVacant: boolean;
  endedAt: Date | null;
  residentCount: number | null;
  tenure: Tenure | null;
  remarkSealed: string | null;
  careFlags: CareEntry[];
  residents: { id: string; nameSealed: string; relation: ResidentRelation }[];
  contacts: { id: string; relation: ContactRelation; nameSealed: string | null; phoneSealed: string }[];
  beside: HouseholdCard['beside'];
}

/** One household with its people and numbers, also when it has ended: then those of its last day. */
export async function findCard(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<CardRow | undefined> {
  const its = (row: string) => sql`${sql.ref(`${row}.community_id`)} = h.community_id
    and ${sql.ref(`${row}.household_id`)} = h.id
    and ${sql.ref(`${row}.ended_at`)} is not distinct from h.ended_at`;
  const { rows } = await sql<CardRow>`
    select h.id as household_id, h.entrance_id, h.dwelling_id, h.room_no,
           d.floor, h.is_vacant, h.ended_at, h.resident_count, h.tenure,
           h.remark_sealed,
           coalesce((select json_agg(json_build_object('flag', f.flag, 'dueOn', f.due_on) order by f.flag)
                       from care_flags f where f.community_id = h.community_id and f.household_id = h.id), '[]')
             as care_flags,
           coalesce((select json_agg(json_build_object('id', r.id, 'nameSealed', r.name_sealed, 'relation', r.relation)
                                     order by r.relation <> 'householder', r.added_at, r.id)
                       from residents r where ${its('r')}), '[]') as residents,
           coalesce((select json_agg(json_build_object('id', c.id, 'relation', c.relation, 'nameSealed', c.name_sealed,
                                                       'phoneSealed', c.phone_sealed)
                                     order by c.relation <> 'own', c.position, c.id)
                       from contacts c where ${its('c')}), '[]') as contacts,
           coalesce((select json_agg(json_build_object('householdId', o.id, 'roomNo', o.room_no, 'isVacant', o.is_vacant)
                                     order by ${byRoomNo('o')})
                       from households o
                      where o.community_id = h.community_id and o.dwelling_id = h.dwelling_id and o.id <> h.id
                        and o.ended_at is null), '[]') as beside
      from households h join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
     where h.community_id = ${communityId} and h.id = ${householdId}`.execute(db);
  return rows[0];
}

import type { CareEntry, Tenure } from '@/contract/register';
import { sql } from 'kysely';
import { openName } from '../../kernel/sealed-name';
import type { RegisterContext } from './register-context';

/** A household with all that stands in the register of it now, opened: never for a log, a message or a list unmasked. */
export interface KnownHousehold {
  householdId: string;
  dwellingId: string;
  entranceId: string;
  buildingNo: string;
  entranceNo: string;
  /** As on its door: '302-2' for a second household. */
  roomNo: string;
  dwellingRoomNo: string;
  floor: number | null;
  residentCount: number | null;
  isVacant: boolean;
  tenure: Tenure | null;
  householderName: string | null;
  phones: string[];
  remark: string | null;
  careFlags: CareEntry[];
}

type Row = Omit<KnownHousehold, 'householderName' | 'phones' | 'remark'> & {
  nameSealed: string | null;
  phonesSealed: string[];
  remarkSealed: string | null;
};

/** Of which households: the whole community, or some entrances, or some by their ids. */
export interface Which {
  entranceIds?: readonly string[];
  householdIds?: readonly string[];
}

/** The households that have not ended, in climbing order, with what is known of them. */
export async function listKnownHouseholds(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  { entranceIds, householdIds }: Which = {},
): Promise<KnownHousehold[]> {
  const { rows } = await sql<Row>`
    select h.id as "householdId", h.dwelling_id as "dwellingId", h.entrance_id as "entranceId",
           b.building_no as "buildingNo", e.entrance_no as "entranceNo", h.room_no as "roomNo",
           d.room_no as "dwellingRoomNo", d.floor, h.resident_count as "residentCount", h.is_vacant as "isVacant",
           h.tenure, h.remark_sealed as "remarkSealed", r.name_sealed as "nameSealed",
           array(select c.phone_sealed from contacts c
                  where c.community_id = h.community_id and c.household_id = h.id and c.relation = 'own'
                    and c.ended_at is null
                  order by c.position, c.id) as "phonesSealed",
           coalesce((select json_agg(json_build_object('flag', f.flag, 'dueOn', f.due_on) order by f.flag)
                       from care_flags f
                      where f.community_id = h.community_id and f.household_id = h.id), '[]') as "careFlags"
      from households h
      join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
      left join residents r on r.community_id = h.community_id and r.household_id = h.id
           and r.relation = 'householder' and r.ended_at is null
     where h.community_id = ${communityId} and h.ended_at is null
       and (${entranceIds ?? null}::uuid[] is null or h.entrance_id = any(${entranceIds ?? null}::uuid[]))
       and (${householdIds ?? null}::uuid[] is null or h.id = any(${householdIds ?? null}::uuid[]))
     order by b.position, e.position, h.floor desc, length(h.room_no), h.room_no`.execute(db);
  return rows.map(({ nameSealed, phonesSealed, remarkSealed, ...row }) => ({
    ...row,
    householderName: nameSealed && openName(secrets, nameSealed).name,
    phones: phonesSealed.map((sealed) => secrets.open(sealed)),
    remark: remarkSealed && secrets.open(remarkSealed),
  }));
}

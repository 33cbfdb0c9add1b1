import { sql } from 'kysely';
import type { Role } from '@/contract/procedure';
import type { Database } from '../../db/database';
import type { Secrets } from '../../kernel/secrets';
import { texts } from '../texts';

/** Somebody whose shoes a visitor of the demo may step into. */
export interface DemoPerson {
  accountId: string;
  name: string;
  role: Role;
  place: string;
}

interface Row {
  accountId: string;
  nameSealed: string;
  role: Role;
  /** The community, team or county of the role; null at the installation. */
  area: string | null;
  buildingNo: string | null;
  entranceNo: string | null;
  roomNo: string | null;
}

const placeOf = ({ area, buildingNo, entranceNo, roomNo }: Row): string => {
  const parts = [buildingNo && `${buildingNo}号楼`, entranceNo && `${entranceNo}单元`, roomNo];
  return parts.filter(Boolean).join(' ') || (area ?? texts.wholeInstallation);
};

/** One person may hold a role at several places: one entry with all of them. */
function merge(people: readonly DemoPerson[]): DemoPerson[] {
  const merged = new Map<string, DemoPerson>();
  for (const person of people) {
    const key = `${person.accountId} ${person.role}`;
    const former = merged.get(key);
    merged.set(key, former ? { ...former, place: `${former.place}、${person.place}` } : person);
  }
  return [...merged.values()];
}

/** Every role that a demo person holds now, in the order of buildings, entrances and rooms. */
export async function listDemoPeople(db: Database, secrets: Secrets, now: Date): Promise<DemoPerson[]> {
  const { rows } = await sql<Row>`
    select i.account_id as "accountId", a.name_sealed as "nameSealed", g.role,
           coalesce(c.name, t.name, k.name) as area,
           b.building_no as "buildingNo", e.entrance_no as "entranceNo", h.room_no as "roomNo"
      from identities i
      join accounts a on a.id = i.account_id and a.disabled_at is null
      join role_grants g on g.account_id = a.id and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      left join communities c on c.id = g.community_id
      left join teams t on t.id = g.team_id
      left join counties k on k.id = g.county_id
      left join households h on h.community_id = g.community_id and h.id = g.household_id
      left join entrances e on e.community_id = g.community_id and e.id = coalesce(g.entrance_id, h.entrance_id)
      left join buildings b on b.community_id = g.community_id and b.id = coalesce(g.building_id, e.building_id)
     where i.kind = 'wechat' and i.subject like 'demo-%'
     order by b.position, e.position, h.floor, h.room_no, i.subject`.execute(db);
  return merge(
    rows.map((row) => ({
      accountId: row.accountId,
      name: secrets.open(row.nameSealed),
      role: row.role,
      place: placeOf(row),
    })),
  );
}

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
  /** The building, entrance or door; null when the role is of none. */
  label: string | null;
}

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
    select i.account_id, a.name_sealed, g.role,
           coalesce(c.name, t.name, k.name) as area,
           coalesce(h.label, e.label, building_name(b.building_no)) as label
      from identities i
      join accounts a on a.id = i.account_id and a.disabled_at is null
      join role_grants g on g.account_id = a.id and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      left join communities c on c.id = g.community_id
      left join teams t on t.id = g.team_id
      left join counties k on k.id = g.county_id
      left join doors h on h.community_id = g.community_id and h.household_id = g.household_id
      left join entrance_places e on e.community_id = g.community_id
           and e.entrance_id = coalesce(g.entrance_id, h.entrance_id)
      left join buildings b on b.community_id = g.community_id and b.id = coalesce(g.building_id, e.building_id)
     where i.kind = 'wechat' and i.subject like 'demo-%'
     order by b.position, e.entrance_position, h.floor, h.room_no, i.subject`.execute(db);
  return merge(
    rows.map((row) => ({
      accountId: row.accountId,
      name: secrets.open(row.nameSealed),
      role: row.role,
      place: row.label ?? row.area ?? texts.wholeInstallation,
    })),
  );
}

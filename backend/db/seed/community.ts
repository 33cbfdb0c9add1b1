import { sql } from 'kysely';
import type { Database } from '../database';
import { COMMUNITY_ID, demoId } from './ids';
import roster from './roster-guihua.json';
import { entranceKey, type RosterRow } from './roster-row';

const rows: readonly RosterRow[] = roster;

/** County, team, community, and the buildings and entrances of the roster. */
export async function seedCommunity(db: Database, now: Date): Promise<void> {
  await sql`insert into counties values (${demoId('county')}, '示例县')`.execute(db);
  await sql`insert into teams values (${demoId('team')}, ${demoId('county')}, '督导一组')`.execute(db);
  await sql`insert into communities values (${COMMUNITY_ID}, ${demoId('team')}, '桂花苑（示例）', ${now})`.execute(
    db,
  );
  await sql`insert into wave_times values
    (${COMMUNITY_ID}, 'noon', '12:00', '18:00', 0), (${COMMUNITY_ID}, 'evening', '18:00', '12:00', 1)`.execute(
    db,
  );
  await seedBuildings(db);
  await seedEntrances(db);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

async function seedBuildings(db: Database): Promise<void> {
  const buildings = distinct(rows.map((row) => row.building)).map((no) => ({
    id: demoId(`building ${no}`),
    no,
  }));
  await sql`insert into buildings (community_id, id, building_no, position)
    select ${COMMUNITY_ID}, x.id, x.no, x.no::int
      from jsonb_to_recordset(${JSON.stringify(buildings)}::jsonb) as x (id uuid, no text)`.execute(db);
}

async function seedEntrances(db: Database): Promise<void> {
  const entrances = distinct(rows.map(entranceKey)).map((key) => {
    const [building = '', no = ''] = key.split('-');
    return { id: demoId(`entrance ${key}`), buildingId: demoId(`building ${building}`), no };
  });
  await sql`insert into entrances (community_id, id, building_id, entrance_no, position)
    select ${COMMUNITY_ID}, x.id, x."buildingId", x.no, x.no::int
      from jsonb_to_recordset(${JSON.stringify(entrances)}::jsonb)
           as x (id uuid, "buildingId" uuid, no text)`.execute(db);
}

import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface BuildingCode {
  id: string;
  communityId: string;
  buildingId: string;
  codeSealed: string;
  miniCode: Buffer | null;
}

const columns = sql`id, community_id, building_id, code_sealed,
  mini_code`;

export async function findByHash(db: Database, codeHash: string): Promise<BuildingCode | undefined> {
  const { rows } = await sql<BuildingCode>`
    select ${columns} from building_codes where code_hash = ${codeHash} and ended_at is null`.execute(db);
  return rows[0];
}

export interface CodeOfBuilding {
  id: string | null;
  buildingId: string;
  buildingNo: string;
  codeSealed: string | null;
  miniCode: Buffer | null;
  madeAt: Date | null;
}

/** Every building, or those chosen, with the code it has now. */
export async function listOfBuildings(
  db: Database,
  communityId: string,
  chosen: readonly string[] | null,
): Promise<CodeOfBuilding[]> {
  const { rows } = await sql<CodeOfBuilding>`
    select c.id, b.id as building_id, b.building_no, c.code_sealed,
           c.mini_code, c.made_at
      from buildings b
      left join building_codes c on c.community_id = b.community_id and c.building_id = b.id and c.ended_at is null
     where b.community_id = ${communityId} and (${chosen}::uuid[] is null or b.id = any(${chosen}::uuid[]))
     order by b.position, b.id limit 300`.execute(db);
  return rows;
}

export interface NewCode {
  id: string;
  communityId: string;
  buildingId: string;
  codeHash: string;
  codeSealed: string;
  by: string;
  now: Date;
}

/** Adds codes where the buildings have none; of two who make one at once the second makes nothing. Answers how many. */
export async function addWhereNone(db: Database, codes: readonly NewCode[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into building_codes (id, community_id, building_id, code_hash, code_sealed, made_by, made_at)
    select x.id, x."communityId", x."buildingId", x."codeHash", x."codeSealed", x.by, x.now
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb)
           as x (id uuid, "communityId" uuid, "buildingId" uuid, "codeHash" text, "codeSealed" text, by uuid,
                 now timestamptz)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export const endPresent = (
  db: Database,
  { communityId, buildingId, now }: { communityId: string; buildingId: string; now: Date },
) =>
  sql`update building_codes set ended_at = ${now}
       where community_id = ${communityId} and building_id = ${buildingId} and ended_at is null`.execute(db);

export const keepMiniCode = (db: Database, id: string, image: Uint8Array) =>
  sql`update building_codes set mini_code = ${Buffer.from(image)} where id = ${id}`.execute(db);

import type { CareEntry, ResidentRelation, Tenure } from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { topDown, walking } from '../../../db/doors';
import { openName } from '../../../kernel/sealed-name';
import type { RegisterContext } from '../register-context';
import type { NamedResident } from './household-facts';

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
  /** Who lives there besides the householder, as far as somebody has said so. */
  residents: NamedResident[];
}

/** Of which households: the whole community, or some entrances, or some by their ids. */
export interface Which {
  entranceIds?: readonly string[];
  householdIds?: readonly string[];
}

/** The households that have not ended, in climbing order, with what is known of them. */
export async function listKnownHouseholds(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  which: Which = {},
): Promise<KnownHousehold[]> {
  const doors = await listDoors(db, communityId, which);
  const of = isSome(which) ? doors.map(({ householdId }) => householdId) : null;
  const names = await listNames(db, communityId, of);
  const phones = await listPhones(db, communityId, of);
  const flags = await listFlags(db, communityId, of);
  const people = await listPeople(db, communityId, of);
  return doors.map((door) => {
    const [name] = names.get(door.householdId) ?? [];
    // Written out: ten thousand households with a spread in them are several times as slow to make and to read.
    return {
      householdId: door.householdId,
      dwellingId: door.dwellingId,
      entranceId: door.entranceId,
      buildingNo: door.buildingNo,
      entranceNo: door.entranceNo,
      roomNo: door.roomNo,
      dwellingRoomNo: door.dwellingRoomNo,
      floor: door.floor,
      residentCount: door.residentCount,
      isVacant: door.isVacant,
      tenure: door.tenure,
      householderName: name === undefined ? null : openName(secrets, name.sealed).name,
      phones: (phones.get(door.householdId) ?? []).map(({ sealed }) => secrets.open(sealed)),
      remark: door.remarkSealed && secrets.open(door.remarkSealed),
      careFlags: (flags.get(door.householdId) ?? []).map(({ flag, dueOn }) => ({ flag, dueOn })),
      residents: (people.get(door.householdId) ?? []).map(({ sealed, relation }) => ({
        name: openName(secrets, sealed).name,
        relation,
      })),
    };
  });
}

const isSome = ({ entranceIds, householdIds }: Which): boolean =>
  entranceIds !== undefined || householdIds !== undefined;

type Door = Omit<KnownHousehold, 'householderName' | 'phones' | 'remark' | 'careFlags' | 'residents'> & {
  remarkSealed: string | null;
};

async function listDoors(
  db: Database,
  communityId: string,
  { entranceIds, householdIds }: Which,
): Promise<Door[]> {
  const { rows } = await sql<Door>`
    select h.id as household_id, h.dwelling_id, h.entrance_id,
           e.building_no, e.entrance_no, h.room_no,
           d.room_no as dwelling_room_no, d.floor, h.resident_count, h.is_vacant,
           h.tenure, h.remark_sealed
      from households h
      join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
      join entrance_places e on e.community_id = h.community_id and e.entrance_id = h.entrance_id
     where h.community_id = ${communityId} and h.ended_at is null
       and (${entranceIds ?? null}::uuid[] is null or h.entrance_id = any(${entranceIds ?? null}::uuid[]))
       and (${householdIds ?? null}::uuid[] is null or h.id = any(${householdIds ?? null}::uuid[]))
     order by ${walking('e')}, ${topDown('h')}`.execute(db);
  return rows;
}

interface Belonging {
  householdId: string;
}

/**
 * Each table is read by itself and met here: right after an import the planner knows nothing of its rows yet, and a join
 * of all of them looked through every phone of the community for every household.
 */
function byHousehold<Row extends Belonging>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.householdId);
    if (group) group.push(row);
    else groups.set(row.householdId, [row]);
  }
  return groups;
}

interface Sealed extends Belonging {
  sealed: string;
}

async function listNames(db: Database, communityId: string, of: readonly string[] | null) {
  const { rows } = await sql<Sealed>`
    select household_id, name_sealed as sealed from residents
     where community_id = ${communityId} and relation = 'householder' and ended_at is null
       and (${of}::uuid[] is null or household_id = any(${of}::uuid[]))`.execute(db);
  return byHousehold(rows);
}

async function listPeople(db: Database, communityId: string, of: readonly string[] | null) {
  const { rows } = await sql<Sealed & { relation: ResidentRelation }>`
    select household_id, name_sealed as sealed, relation from residents
     where community_id = ${communityId} and relation <> 'householder' and ended_at is null
       and (${of}::uuid[] is null or household_id = any(${of}::uuid[]))
     order by added_at, id`.execute(db);
  return byHousehold(rows);
}

async function listPhones(db: Database, communityId: string, of: readonly string[] | null) {
  const { rows } = await sql<Sealed>`
    select household_id, phone_sealed as sealed from contacts
     where community_id = ${communityId} and relation = 'own' and ended_at is null
       and (${of}::uuid[] is null or household_id = any(${of}::uuid[]))
     order by position, id`.execute(db);
  return byHousehold(rows);
}

async function listFlags(db: Database, communityId: string, of: readonly string[] | null) {
  const { rows } = await sql<CareEntry & Belonging>`
    select household_id, flag, due_on::text from care_flags
     where community_id = ${communityId} and (${of}::uuid[] is null or household_id = any(${of}::uuid[]))
     order by flag`.execute(db);
  return byHousehold(rows);
}

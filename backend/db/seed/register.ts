import type { CareFlag } from '@/contract/register';
import { sql } from 'kysely';
import type { Secrets } from '../../kernel/secrets';
import { sealName } from '../../kernel/sealed-name';
import type { Database } from '../database';
import { COMMUNITY_ID, demoId } from './ids';
import { demoAccountId } from './people';
import roster from './roster-guihua.json';
import { entranceKey, type RosterRow } from './roster-row';

const rows: readonly RosterRow[] = roster;
const keyOf = (row: RosterRow): string => `${entranceKey(row)}-${row.room}`;
const householdOf = (row: RosterRow): string => demoId(`household ${keyOf(row)}`);

const careWords: Readonly<Record<string, CareFlag>> = {
  独居老人: 'livingAlone',
  孕妇: 'pregnant',
  婴幼儿: 'infant',
  透析: 'dialysis',
  残障: 'disability',
};

const flagsOf = ({ care, noSmartphone, cannotCook }: RosterRow): CareFlag[] => [
  ...care.flatMap((word) => careWords[word] ?? []),
  ...(noSmartphone ? (['noSmartphone'] as const) : []),
  ...(cannotCook ? (['cannotCook'] as const) : []),
];

/** The 664 dwellings and households of the roster with their people, phones, care flags, and where that comes from. */
export async function seedRegister(db: Database, now: Date, secrets: Secrets): Promise<void> {
  await seedDoors(db);
  await seedResidents(db, now, secrets);
  await seedContacts(db, now, secrets);
  await seedCare(db, now);
  await seedFacts(db, now, secrets);
}

async function seedDoors(db: Database): Promise<void> {
  const doors = rows.map((row) => ({
    id: householdOf(row),
    dwellingId: demoId(`dwelling ${keyOf(row)}`),
    entranceId: demoId(`entrance ${entranceKey(row)}`),
    floor: row.floor,
    room: row.room,
    residents: row.residents,
    tenure: row.tenant ? 'tenant' : null,
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(doors)}::jsonb)
    as x (id uuid, "dwellingId" uuid, "entranceId" uuid, floor int, room text, residents int, tenure text)`;
  await sql`insert into dwellings (community_id, id, entrance_id, floor, room_no)
    select ${COMMUNITY_ID}, x."dwellingId", x."entranceId", x.floor, x.room from ${given}`.execute(db);
  await sql`
    insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no, resident_count, is_vacant, tenure)
    select ${COMMUNITY_ID}, x.id, x."entranceId", x."dwellingId", x.floor, x.room, x.residents, x.residents = 0, x.tenure
      from ${given}`.execute(db);
}

async function seedResidents(db: Database, now: Date, secrets: Secrets): Promise<void> {
  const householders = rows
    .filter(({ name }) => name !== '')
    .map((row) => ({
      id: demoId(`householder ${keyOf(row)}`),
      householdId: householdOf(row),
      name: sealName(secrets, row.name),
    }));
  await sql`insert into residents (community_id, id, household_id, name_sealed, relation, added_at)
    select ${COMMUNITY_ID}, x.id, x."householdId", x.name, 'householder', ${now}
      from jsonb_to_recordset(${JSON.stringify(householders)}::jsonb)
           as x (id uuid, "householdId" uuid, name text)`.execute(db);
}

async function seedContacts(db: Database, now: Date, secrets: Secrets): Promise<void> {
  const numbers = rows.flatMap((row) =>
    row.phones.map((phone, position) => ({
      id: demoId(`phone ${keyOf(row)} ${position}`),
      householdId: householdOf(row),
      phone: secrets.seal(phone),
      hash: secrets.lookUpHash('phone', phone),
      lastFour: secrets.lookUpHash('phone-last-four', phone.slice(-4)),
      position,
    })),
  );
  await sql`insert into contacts (community_id, id, household_id, relation, phone_sealed, phone_hash, last_four_hash,
                                  position, added_at)
    select ${COMMUNITY_ID}, x.id, x."householdId", 'own', x.phone, x.hash, x."lastFour", x.position, ${now}
      from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb)
           as x (id uuid, "householdId" uuid, phone text, hash text, "lastFour" text, position int)`.execute(
    db,
  );
}

async function seedCare(db: Database, now: Date): Promise<void> {
  const flags = rows.flatMap((row) => flagsOf(row).map((flag) => ({ householdId: householdOf(row), flag })));
  await sql`insert into care_flags (community_id, household_id, flag, since)
    select ${COMMUNITY_ID}, x."householdId", x.flag, ${now}
      from jsonb_to_recordset(${JSON.stringify(flags)}::jsonb) as x ("householdId" uuid, flag text)`.execute(
    db,
  );
}

const factsOf = (row: RosterRow) => ({
  residentCount: row.residents,
  isVacant: row.residents === 0,
  householderName: row.name || null,
  phones: row.phones,
  floor: row.floor,
  careFlags: flagsOf(row).map((flag) => ({ flag, dueOn: null })),
});

async function seedFacts(db: Database, now: Date, secrets: Secrets): Promise<void> {
  const facts = rows.flatMap((row) =>
    Object.entries(factsOf(row)).map(([field, value]) => ({
      id: demoId(`fact ${keyOf(row)} ${field}`),
      householdId: householdOf(row),
      field,
      value: secrets.seal(JSON.stringify(value)),
    })),
  );
  await sql`insert into register_facts (community_id, id, household_id, field, value_sealed, source, recorded_at,
                                        recorded_by)
    select ${COMMUNITY_ID}, x.id, x."householdId", x.field, x.value, 'imported', ${now}, ${demoAccountId('lin')}
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
           as x (id uuid, "householdId" uuid, field text, value text)`.execute(db);
}

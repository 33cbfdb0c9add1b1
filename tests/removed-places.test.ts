import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { givenDatabase } from './support/database';

const { db } = await givenDatabase('empty');
const folder = path.join(__dirname, '../backend/modules/households/building-plan');
const sourceOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** What stays although the place goes, and why it can. */
const staying: Readonly<Record<string, string>> = {
  'join_requests → entrances': 'keeps the entrance (entrance-ties.ts)',
  'door_leases → entrances': 'its doors have cells, and these keep the entrance',
  'knock_sheets → entrances': 'its doors have cells, and these keep the entrance',
  'phone_reports → entrances': 'its doors have cells, and these keep the entrance',
  'notice_relays → entrances': 'its doors have cells, and these keep the entrance',
  'run_sheets → entrances': 'its doors have orders, and these keep the entrance',
};

const removedWith: Readonly<Record<string, readonly string[]>> = {
  entrances: ['remove-entrance.ts'],
  buildings: ['remove-entrance.ts', 'remove-empty-building.ts'],
};

/** Every foreign key to a place that can be removed, as 'table → place'. */
async function listTies(): Promise<string[]> {
  const { rows } = await sql<{ tie: string }>`
    select distinct f.conrelid::regclass::text || ' → ' || f.confrelid::regclass::text as tie from pg_constraint f
     where f.contype = 'f' and f.confrelid in ('entrances'::regclass, 'buildings'::regclass)
     order by 1`.execute(db);
  return rows.map(({ tie }) => tie);
}

const goesWithIt = (tie: string): boolean => {
  const [table = '', place = ''] = tie.split(' → ');
  return (removedWith[place] ?? []).some((file) =>
    new RegExp(`delete from ${table}\\b`).test(sourceOf(file)),
  );
};

const forgotten = async () => (await listTies()).filter((tie) => !(tie in staying) && !goesWithIt(tie));

it('takes along whatever points to a place that is removed, or says why it stays', async () => {
  expect(await forgotten()).toEqual([]);
  expect(Object.keys(staying).filter((tie) => goesWithIt(tie))).toEqual([]);
  expect(await listTies()).toEqual(expect.arrayContaining(Object.keys(staying)));
});

it('sees a table of tomorrow', async () => {
  await sql`create table planted (community_id uuid, entrance_id uuid,
    foreign key (community_id, entrance_id) references entrances)`.execute(db);
  expect(await forgotten()).toEqual(['planted → entrances']);
});

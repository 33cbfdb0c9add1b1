import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { DropOffOutcome } from '@/contract/dispatch';
import { isDelivered } from '@/domain/drop-offs';
import { buildingName, entranceLabel, nameEndings } from '@/domain/place-words';
import { givenDatabase } from '../../tests/support/database';

const { db } = await givenDatabase('demo');

const named = [...nameEndings].map((ending) => `3${ending}`);
const buildingNos = ['10', '3甲', '2期3', '综合楼', '组3', '3组 ', '3组\n', '', ...named];

describe('what a building is called', () => {
  it('is the same in SQL and in TypeScript', async () => {
    const { rows } = await sql<{ name: string }>`
      select building_name(no) as name
        from unnest(${buildingNos}::text[]) with ordinality as x (no, at) order by at`.execute(db);
    expect(rows.map(({ name }) => name)).toEqual(buildingNos.map(buildingName));
  });

  it('is its number with 号楼, unless that says already what it is', () => {
    expect(['10', '3甲', '3组', '综合楼'].map(buildingName)).toEqual(['10号楼', '3甲号楼', '3组', '综合楼']);
  });
});

describe('the views', () => {
  it('call an entrance and a door as the client does', async () => {
    const { rows } = await sql<
      Record<'buildingNo' | 'entranceNo' | 'entranceLabel' | 'roomNo' | 'label', string>
    >`
      select building_no, entrance_no, entrance_label,
             room_no, label from doors where ended_at is null`.execute(db);
    expect(rows.length).toBeGreaterThan(0);
    for (const door of rows) {
      expect(door.entranceLabel).toBe(entranceLabel(door));
      expect(door.label).toBe(`${entranceLabel(door)} ${door.roomNo}`);
    }
  });

  it('hold every household and every entrance once', async () => {
    const { rows } = await sql`
      select (select count(*) from doors) = (select count(*) from households) as all_doors,
             (select count(*) from entrance_places) = (select count(*) from entrances) as all_entrances`.execute(
      db,
    );
    expect(rows).toEqual([{ allDoors: true, allEntrances: true }]);
  });
});

describe('a delivered outcome', () => {
  it('is the same in SQL and in TypeScript', async () => {
    const outcomes = DropOffOutcome.options;
    const { rows } = await sql<{ is: boolean }>`
      select is_delivered(o) as is from unnest(${outcomes}::text[]) with ordinality as x (o, at) order by at`.execute(
      db,
    );
    expect(rows.map(({ is }) => is)).toEqual(outcomes.map(isDelivered));
  });
});

describe('functions of one expression', () => {
  /** The plan of a query with the planner made to prefer an index. */
  async function planOf(query: string): Promise<string> {
    const rows = await db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return (await sql<Record<'QUERY PLAN', string>>`explain (costs off) ${sql.raw(query)}`.execute(tx))
        .rows;
    });
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  const unsettledRequest = 'is_unsettled_request(done_at, failed_at, cancelled_at)';
  it.each([
    ['order_lines_in_hand', 'order_lines where is_in_hand(wanted, placed, received, sorted, on_run)'],
    ['requests_in_hand', `requests where taken_by is not null and ${unsettledRequest}`],
    ['requests_due', `requests where due_at is not null and ${unsettledRequest}`],
    ['disputes_waiting', 'disputes where is_open_dispute(answered_at, withdrawn_at)'],
    ['wishes_unsettled', 'wishes where is_unsettled_wish(ordered_at, declined_at, withdrawn_at, lapsed_at)'],
  ])('lead to the partial index %s', async (index, rest) => {
    expect(await planOf(`select from ${rest}`)).toContain(index);
  });
});

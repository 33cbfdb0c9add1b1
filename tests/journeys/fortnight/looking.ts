import { sql } from 'kysely';
import { expect } from 'vitest';
import { reconcile } from '../../../backend/reconcile';
import type { TestApp } from '../../support/app';
import type { TestDatabase } from '../../support/database';
import { communityId } from '../../support/demo';
import { notZero, type Books } from './books';

/** As the database does by itself in life, where it knows how large its tables have grown. */
export const lookAround = ({ db }: TestDatabase) => sql`analyze`.execute(db);

/** Every recount. */
export async function recount({ db }: TestDatabase): Promise<void> {
  expect(await reconcile(db)).toEqual([]);
}

/** What keeps each of the last waves from zero is named to the last 分, and nothing was merely forgotten. */
export async function everyGapIsNamed({ as }: TestApp, waves: number): Promise<void> {
  const { ledger } = as('lin');
  const { rows } = await ledger.listWaveChecks({ communityId, limit: waves });
  for (const { waveId, gapFen, billedFen, chargedFen } of rows) {
    expect(gapFen).toBe(billedFen - chargedFen);
    const check = await ledger.checkWave({ communityId, waveId, limit: 100 });
    expect(check.namedFen).toBe(gapFen);
    expect(check.rows.filter(({ kind }) => kind === 'notBooked')).toEqual([]);
  }
}

/** Parcels that were packed by then and are nowhere at that moment. */
export async function nowhereAt({ db }: TestDatabase, moment: Date, days: number): Promise<string[]> {
  const since = new Date(moment.getTime() - days * 24 * 3_600_000);
  const { rows } = await sql<{ id: string }>`
    select p.id from parcels p
      left join lateral parcel_place_at(p.community_id, p.id, ${moment}) w on true
     where p.community_id = ${communityId} and p.packed_at between ${since} and ${moment} and w.place is null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The same words, of the same thing, at the same moment, more than once. */
export async function toldTwice({ db }: TestDatabase): Promise<unknown[]> {
  const { rows } = await sql<{ kind: string; body: string; times: number }>`
    select m.kind, m.body, count(*)::int as times from messages m where m.community_id = ${communityId}
     group by m.household_id, m.kind, m.order_id, m.link_id, m.body, m.at having count(*) > 1`.execute(db);
  return rows;
}

/** How many households were told of a kind since a moment, and how many messages that were. */
export async function toldOf({ db }: TestDatabase, kind: string, since: Date) {
  const { rows } = await sql<{ messages: number; households: number }>`
    select count(*)::int as messages, count(distinct household_id)::int as households from messages
     where community_id = ${communityId} and kind = ${kind} and at >= ${since}`.execute(db);
  return rows[0];
}

/** What the product itself has down as done, and pieces that are still in hand. */
export async function countDone({ db }: TestDatabase) {
  const { rows } = await sql<Record<'doors' | 'medical' | 'topUps' | 'inHand', number>>`
    select (select count(*)::int from drop_offs where is_delivered(outcome)) as doors,
           count(*) filter (where kind = 'medicine')::int as medical,
           count(*) filter (where kind in ('waterCard', 'electricityCard', 'gasCard'))::int as top_ups,
           (select sum(wanted + placed + received + sorted + on_run)::int from order_lines) as in_hand
      from requests where community_id = ${communityId} and done_at is not null`.execute(db);
  return rows[0];
}

/** What the product says stands with everybody is what the notebook says. */
export async function agreesWithBooks({ as }: TestApp, books: Books): Promise<void> {
  const { ledger } = as('lin');
  const households: [string, number][] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await ledger.listHouseholdMoney({ communityId, limit: 100, cursor });
    households.push(...rows.map((row): [string, number] => [row.householdId, row.openFen - row.creditFen]));
    cursor = next ?? undefined;
  } while (cursor);
  expect(households.sort(([one], [other]) => (one < other ? -1 : 1))).toEqual(notZero(books.households));
  const people = (await ledger.listPeopleMoney({ communityId })).rows.map(
    ({ accountId, heldFen, owedFen }): [string, number] => [accountId, heldFen - owedFen],
  );
  expect(new Map(people)).toEqual(new Map(notZero(books.people)));
  const suppliers = (await ledger.listSupplierMoney({ communityId })).rows.map(
    ({ supplierId, owedFen }): [string, number] => [supplierId, -owedFen],
  );
  expect(new Map(suppliers.filter(([, fen]) => fen !== 0))).toEqual(new Map(notZero(books.suppliers)));
  expect((await ledger.getMoney({ communityId })).cashBoxFen).toBe(books.boxFen);
}

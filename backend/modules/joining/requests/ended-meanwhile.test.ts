import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { home } from '../../../../tests/support/demo';
import { givenCode, liuPhone, wish } from '../../../../tests/support/joining';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const { householdId } = home('10-1-301');

const somebodyWaits = async (): Promise<boolean> =>
  (await sql`select from pg_locks where not granted and pid <> pg_backend_pid()`.execute(database.db)).rows
    .length > 0;

it('nobody becomes resident of a household that ends at the same moment', async () => {
  const code = await givenCode(as('lin'));
  const ending = await database.pool.connect();
  await ending.query('begin; set local idle_in_transaction_session_timeout = 0');
  await ending.query('select from households where id = $1 for update', [householdId]);
  await ending.query('update households set ended_at = now() where id = $1', [householdId]);
  const asked = as('liu').joining.apply(wish(code, { phone: liuPhone }));
  await expect.poll(somebodyWaits, { timeout: 30_000 }).toBe(true);
  await ending.query('commit');
  ending.release();
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { rows } = await sql`select from role_grants where household_id = ${householdId}`.execute(
    database.db,
  );
  expect(rows).toEqual([]);
});

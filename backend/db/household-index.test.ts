import { expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { zhuHome } from '../../tests/support/demo';

const { pool } = await givenDatabase('demo');

/** Every order asks this; the statistics of a table come a minute after its rows. */
it('one household is found by its key, also while nothing is known of the table', async () => {
  await pool.query("delete from pg_statistic where starelid = 'households'::regclass");
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain select from households
      where community_id = '${zhuHome.communityId}' and id = '${zhuHome.householdId}' and ended_at is null`,
  );
  expect(rows[0]?.['QUERY PLAN']).toContain('households_pkey');
});

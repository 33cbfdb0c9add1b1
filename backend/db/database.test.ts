import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';

const { pool } = await givenDatabase('bare');

const read = async (expression: string): Promise<unknown> =>
  (await pool.query<{ seen: unknown }>(`select ${expression} as seen`)).rows[0]?.seen;

describe('the database', () => {
  it('gives a moment as a Date, a day as text and a count as a number', async () => {
    expect(await read(`timestamptz '2022-11-22 09:00+08'`)).toEqual(new Date('2022-11-22T01:00:00Z'));
    expect(await read(`date '2022-11-22'`)).toBe('2022-11-22');
    expect(await read('count(*)')).toBe(1);
  });

  it('refuses a count that a number cannot hold, rather than rounding it', async () => {
    await expect(read('9007199254740993::int8')).rejects.toThrow(RangeError);
  });

  it('takes a Date for the same moment, whatever the zone of the machine', async () => {
    const noon = new Date('2022-11-22T04:00:00Z');
    const { rows } = await pool.query('select $1::timestamptz as moment', [noon]);
    expect(rows).toEqual([{ moment: noon }]);
  });

  it('works in UTC, says who it is and cuts off a statement that takes too long', async () => {
    expect(await read(`current_setting('timezone')`)).toBe('UTC');
    expect(await read(`current_setting('application_name')`)).toBe('sandan');
    expect(await read(`current_setting('statement_timeout')`)).toBe('10s');
  });
});

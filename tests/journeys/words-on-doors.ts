import type { DatabaseHandle } from '../../backend/db/database';

/**
 * What the server has written down of each door, in the order in which it heard of it, once for each time it did
 * something: '502 handedOver'.
 */
export async function wordsOnDoors({ pool }: DatabaseHandle): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>(
    `select concat_ws(' ', h.room_no, d.outcome) as word
       from actions a
       join drop_offs d on d.id::text = a.answer ->> 'dropOffId'
       join households h on h.community_id = d.community_id and h.id = d.household_id
      where a.procedure = 'dispatch.confirmDropOff' order by a.done_at`,
  );
  return rows.map(({ word }) => word);
}

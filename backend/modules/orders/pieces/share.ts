import { sql } from 'kysely';

/** What one supplier is to bring for a wave; once it is placed, also what earlier waves were extended into it. */
export interface Share {
  communityId: string;
  waveId: string;
  supplierId: string;
}

/** The waves whose orders are behind a share: its own, and those that its purchase has taken along (decision 0047). */
export const wavesOf = ({ communityId, waveId, supplierId }: Share) => sql`
  array(select ${waveId}::uuid
        union all
        select d.wave_id from share_decisions d
          join purchases n on n.community_id = d.community_id and n.id = d.placed_with
         where n.community_id = ${communityId} and n.wave_id = ${waveId} and n.supplier_id = ${supplierId})`;

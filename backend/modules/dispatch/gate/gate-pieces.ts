import { sql } from 'kysely';
import { texts } from '../texts';

/** What the doors of a run get from the gate, as the contract's pieces: one row for each door that gets something. */
export const gatePieces = (communityId: string, runId: string) => sql`
  select p.drop_off_id, jsonb_agg(jsonb_build_object(
           'name', case p.kind when 'medicine' then ${texts.gate.medicine}::text
                               when 'fresh' then ${texts.gate.fresh}::text else ${texts.gate.other}::text end,
           'measure', ${texts.gateMeasure}::text, 'quantity', 1, 'weightGrams', null,
           'piece', null, 'contents', '[]'::jsonb,
           'priority', case p.kind when 'medicine' then 'medicine' when 'fresh' then 'cold' else 'none' end)
         order by p.registered_at, p.id) as pieces
    from gate_parcels p
    join drop_offs d on d.community_id = p.community_id and d.id = p.drop_off_id
   where p.community_id = ${communityId} and d.run_id = ${runId}
   group by p.drop_off_id`;

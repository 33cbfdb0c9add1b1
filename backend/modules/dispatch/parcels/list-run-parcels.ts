import type { listRunParcels as procedure } from '@/contract/parcels';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { refuseOthersRun } from '../runs/refuse-others-run';
import * as runs from '../runs/runs';
import { texts } from '../texts';
import { listForCarriers } from './parcel-rows';

interface At {
  id: string;
  dropOffId: string;
  place: keyof typeof texts.parcelPlaces;
  runId: string | null;
  stationName: string | null;
}

/** What the open doors of a run wait for, and where each of it is: in the volunteer's hands, or not yet. */
export const listRunParcels: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  const run = await runs.find(ctx.db, communityId, runId);
  if (!run) throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  const ofRun = sql`
    select c.*, w.deed_id, w.place, w.run_id, w.station_id, f.id as drop_off_id
      from drop_offs f
      join drop_off_parcels x on x.community_id = f.community_id and x.drop_off_id = f.id
      join parcels c on c.community_id = x.community_id and c.id = x.parcel_id
      cross join lateral parcel_place_at(c.community_id, c.id, ${ctx.now}) w
     where f.community_id = ${communityId} and f.run_id = ${runId} and f.outcome is null`;
  const rows = await listForCarriers(ctx.db, communityId, ofRun);
  const { rows: places } = await sql<At>`
    select c.id, c.drop_off_id, c.place, c.run_id, g.name as station_name from (${ofRun}) c
      left join building_groups g on g.community_id = ${communityId} and g.id = c.station_id`.execute(ctx.db);
  return {
    rows: rows.map((row) => {
      const at = places.find(({ id }) => id === row.id);
      return {
        ...row,
        ...(at ? { dropOffId: at.dropOffId } : {}),
        isHandedOver: at?.runId === runId,
        whereLabel: whereOf(at),
      };
    }),
  };
};

const whereOf = (at: At | undefined): string => at?.stationName ?? texts.parcelPlaces[at?.place ?? 'depot'];

import type { getHome as procedure } from '@/contract/orders';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { receivingOf } from '../../households/public';
import { captainOf } from '../../org/public';
import { homePlace } from './home-place';
import { toOrder } from './order-view';
import * as orders from './orders';
import { openWave, toWave } from '../waves/waves';

const SHOWN = 3;

/** All of the first screen in one call: place, open wave, how far the building is, where the last orders are. */
export const getHome: Handler<typeof procedure> = async (ctx, home) => {
  const place = await homePlace(ctx, home);
  const wave = await openWave(ctx, home.communityId);
  const kept = await orders.listLastKept(ctx.db, home, SHOWN + 1);
  const receiving = await receivingOf(ctx, home);
  const shown = kept.map((row) => toOrder(ctx, row, receiving));
  const captain = await captainOf(ctx, { communityId: home.communityId, entranceId: place.entranceId });
  return {
    place,
    captain: captain ?? null,
    wave: wave && toWave(wave),
    building: await progressOf(ctx, home.communityId, place.buildingId, wave?.id ?? null),
    order: shown.find((order) => order.wave.id === wave?.id) ?? null,
    receiving,
    recent: shown.filter((order) => order.wave.id !== wave?.id).slice(0, SHOWN),
  };
};

/** Households that live in the building, and how many of them have ordered in the wave. */
async function progressOf(ctx: Context, communityId: string, buildingId: string, waveId: string | null) {
  const { rows } = await sql<{ households: number; ordered: number }>`/* kept */
    select count(*) filter (where not h.is_vacant)::int as households, count(o.id)::int as ordered
      from doors h
      left join orders o on o.community_id = h.community_id and o.household_id = h.household_id
           and o.wave_id = ${waveId} and o.cancelled_at is null
     where h.community_id = ${communityId} and h.ended_at is null and h.building_id = ${buildingId}`.execute(
    ctx.db,
  );
  return rows[0] ?? { households: 0, ordered: 0 };
}

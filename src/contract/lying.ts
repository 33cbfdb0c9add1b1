import * as z from 'zod';
import { named } from './named';
import { Id, Quantity } from './shapes';

/** 分拣点 / 车上 / 中转站 / 志愿者手上 / 送到门口 / 已取走. */
export const ParcelPlace = z.enum(['depot', 'vehicle', 'station', 'run', 'door', 'fetched']);
export type ParcelPlace = z.infer<typeof ParcelPlace>;

/** Where a run leaves from: a station, null for the depot; absent: where most of what is asked for lies. */
export const FromStation = named('从哪里出发', Id.nullable().optional());

/** Parcels that lie somewhere else than where a run leaves from, by the name of that place: '2 号中转站', '第 3 车'. */
export const StaysBehind = z.object({ name: z.string(), parcels: Quantity });
export type StaysBehind = z.infer<typeof StaysBehind>;

/** Parcels with sorted goods that lie in one place; `name` '分拣点', '2 号中转站', '第 3 车'. */
export const LyingAt = z.object({
  place: ParcelPlace,
  /** Of a station. */
  stationId: z.uuid().nullable(),
  name: z.string(),
  parcels: Quantity,
  households: Quantity,
});
export type LyingAt = z.infer<typeof LyingAt>;

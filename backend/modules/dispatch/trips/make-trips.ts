import type { makeTrips as procedure } from '@/contract/trips';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { departuresOf } from '@/domain/departures';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as suspensions from '../stations/suspensions';
import * as timetables from './timetables';
import * as trips from './trips';

/** Departures of one day by the timetables, at most. */
export const MOST_TRIPS = 600;
/** How many days ahead departures are made. */
export const MOST_DAYS = 7;

/** Refuses DAY_TOO_FAR for a day before today or more than a week ahead. */
export function refuseFarDay(day: string, now: Date): void {
  const today = beijingDay(now.toISOString());
  if (day < today || day > daysLater(today, MOST_DAYS)) throw new Refusal('DAY_TOO_FAR', { days: MOST_DAYS });
}

interface Due {
  stationId: string;
  vehicleId: string;
  dueAt: Date;
}

/** The departures of a day as the timetables say, each once; says of every one what became of it. */
export const makeTrips: Handler<typeof procedure> = async (ctx, { communityId, day }) => {
  refuseFarDay(day, ctx.now);
  const all = await timetables.list(ctx.db, communityId);
  const due = all.flatMap(({ stationId, vehicleId, ...times }) =>
    departuresOf(times, day).map((at) => ({ stationId, vehicleId, dueAt: new Date(at) })),
  );
  if (due.length > MOST_TRIPS) throw new Refusal('TOO_MANY_TRIPS', { trips: due.length, most: MOST_TRIPS });
  const held = await suspensions.listOpen(ctx.db, communityId);
  const going = due.filter((one) => one.dueAt >= ctx.now && !suspensions.isHeld(held, one, one.dueAt));
  const made = await add(ctx, communityId, day, going);
  return { items: due.map((one) => becameOf(one, made, ctx.now, going.includes(one))) };
};

/** Answers the ids by station and time: of new ones, and of those that were there. */
async function add(
  ctx: Context,
  communityId: string,
  day: string,
  going: readonly Due[],
): Promise<Map<string, { tripId: string; isNew: boolean }>> {
  const byTime = [...going].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const rows = byTime.map((one) => ({ ...one, id: newId() }));
  const by = { communityId, day, createdAt: ctx.now, createdBy: ctx.actor.accountId };
  const lying = await trips.addByTimetable(ctx.db, by, rows);
  const fresh = new Set(rows.map(({ id }) => id));
  return new Map(
    lying.map(({ id, stationId, dueAt }) => [keyOf(stationId, dueAt), { tripId: id, isNew: fresh.has(id) }]),
  );
}

const keyOf = (stationId: string, dueAt: Date): string => `${stationId} ${dueAt.getTime()}`;

function becameOf(
  { stationId, dueAt }: Due,
  made: ReadonlyMap<string, { tripId: string; isNew: boolean }>,
  now: Date,
  isGoing: boolean,
) {
  const item = { stationId, dueAt: dueAt.toISOString() };
  const trip = made.get(keyOf(stationId, dueAt));
  if (trip)
    return { ...item, tripId: trip.tripId, result: trip.isNew ? ('made' as const) : ('wasThere' as const) };
  const result = isGoing || dueAt >= now ? ('suspended' as const) : ('past' as const);
  return { ...item, tripId: null, result };
}

import { expectedAtDoor, type OnItsWay } from '@/domain/time-left';
import type { Database } from '../../../db/database';
import * as timetables from '../trips/timetables';
import { legsOfToday } from './legs-of-today';
import * as suspensions from './suspensions';

/** Something under way: where, since when, for which station, on which vehicle. */
export interface UnderWay {
  place: OnItsWay['place'];
  since: Date;
  stationId: string | null;
  vehicleId: string | null;
  departedAt: Date | null;
  dueAt: Date | null;
}

const placeOf = ({ place, since, departedAt, dueAt }: UnderWay): OnItsWay => {
  if (place === 'depot') return { place };
  if (place === 'vehicle')
    return { place, since: departedAt?.getTime() ?? null, dueAt: (dueAt ?? since).getTime() };
  return { place, since: since.getTime() };
};

/** Says of anything under way when it will be at its door: by today's legs and the timetables; null when nobody can know. */
export async function expecting(
  { db, now }: { db: Database; now: Date },
  communityId: string,
): Promise<(one: UnderWay) => Date | null> {
  const legsOf = await legsOfToday(db, communityId, now);
  const times = await timetables.list(db, communityId);
  const open = await suspensions.listOpen(db, communityId);
  return (one) => {
    const until = open
      .filter((each) => suspensions.isHeld([each], one, now))
      .map(({ expectedUntil }) => expectedUntil.getTime());
    const at = expectedAtDoor({
      at: placeOf(one),
      now: now.getTime(),
      legs: legsOf(one.stationId),
      timetable: times.find(({ stationId }) => stationId === one.stationId) ?? null,
      suspendedUntil: until.length > 0 ? Math.max(...until) : null,
    });
    return at === null ? null : new Date(at);
  };
}

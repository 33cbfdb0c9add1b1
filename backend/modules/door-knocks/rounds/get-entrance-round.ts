import type { Answers, getEntranceRound as procedure, RoundDoor } from '@/contract/door-knocks';
import { maskName, maskPhone } from '@/domain/mask';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { openName } from '../../../kernel/sealed-name';
import { listKnownHouseholds, type KnownHousehold } from '../../households/public';
import { openSaid } from '../knocks/said';
import { refuseNotGiven } from '../leases/refuse-not-given';
import * as doors from './entrance-doors';
import { findRoundAt } from './find-round';

/** Everything for an entrance in one answer, so that it works in a stairwell without signal. */
export const getEntranceRound: Handler<typeof procedure> = async (ctx, place) => {
  const { round, clonedFrom } = await findRoundAt(ctx.db, place);
  await refuseNotGiven(ctx, place, ctx.now);
  const cells = new Map(
    (await doors.listCells(ctx.db, { ...place, now: ctx.now })).map((cell) => [cell.householdId, cell]),
  );
  const known = await listKnownHouseholds(ctx, place.communityId, { entranceIds: [place.entranceId] });
  const said = await doors.listLastSaid(ctx.db, { ...place, clonedFrom });
  return {
    round,
    placeLabel: await placeLabel(ctx.db, 'entrance', place),
    asOf: ctx.now.toISOString(),
    doors: known.flatMap((household) => {
      const cell = cells.get(household.householdId);
      return cell ? [toDoor(ctx, household, cell, said.get(household.householdId))] : [];
    }),
  };
};

function toDoor(
  { secrets }: Context,
  household: KnownHousehold,
  { residents, lastAttemptAt, ...cell }: doors.CellRow,
  said: doors.LastSaid | undefined,
): RoundDoor {
  const { roomNo, floor, isVacant, residentCount, careFlags, remark, householderName } = household;
  const [phone] = household.phones;
  return {
    ...cell,
    isPaused: cell.pauses.length > 0,
    roomNo,
    floor: floor ?? 0,
    isVacant,
    residentCount,
    careFlags,
    remark,
    householderName: householderName && maskName(householderName),
    phone: phone ? maskPhone(phone) : null,
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    residents: residents.map(({ id, nameSealed }) => ({
      id,
      name: maskName(openName(secrets, nameSealed).name),
    })),
    answers: answersOf(secrets, said),
    peopleCount: said?.peopleCount ?? null,
  };
}

const answersOf = (secrets: Context['secrets'], said: doors.LastSaid | undefined): Answers =>
  said?.saidSealed ? openSaid(secrets, said.saidSealed).answers : {};

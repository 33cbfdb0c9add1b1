import type { confirmDropOff as procedure, DropOffOutcome } from '@/contract/dispatch';
import { outcomeNames } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isPictureOf } from '../../orders/public';
import * as doors from './doors';
import { holdOwnRun, refuseUnlessOnTheWay } from '../runs/own-run';
import { recordDoors } from './record-doors';

/** What can become of goods that a household fetches; the others are of a door. */
const atStation: ReadonlySet<DropOffOutcome> = new Set(['handedOver', 'refused']);

/** The volunteer's word on one door. Saying the same twice is harmless; saying something else is refused. */
export const confirmDropOff: Handler<typeof procedure> = async (ctx, { dropOffId, ...word }) => {
  const { communityId, outcome, pictureId } = word;
  const [runId] = await doors.findRunIds(ctx.db, communityId, [dropOffId]);
  const run = await holdOwnRun(ctx, communityId, runId);
  const [door] = await doors.holdThese(ctx.db, communityId, [dropOffId]);
  if (!door) throw new Refusal('NOT_FOUND');
  const { confirmedAt } = door;
  if (door.outcome && confirmedAt) return repeated(outcome, { ...door, outcome: door.outcome, confirmedAt });
  refuseUnlessOnTheWay(ctx, run);
  if (run.kind === 'pickUp' && !atStation.has(outcome)) throw new Refusal('FETCHED_OR_REFUSED');
  if (pictureId) await refuseForeignPicture(ctx, { communityId, householdId: door.householdId }, pictureId);
  const said = [{ ...word, dropOffId, householdId: door.householdId }];
  await recordDoors(ctx, communityId, said, { enteredFrom: 'phone', kind: run.kind });
  return { dropOffId, outcome, confirmedAt: ctx.now.toISOString() };
};

async function refuseForeignPicture(
  ctx: Context,
  home: { communityId: string; householdId: string },
  pictureId: string,
): Promise<void> {
  if (!(await isPictureOf(ctx.db, home, pictureId))) throw new Refusal('PICTURE_OF_OTHER_HOUSEHOLD');
}

function repeated(
  outcome: DropOffOutcome,
  former: { dropOffId: string; roomNo: string; outcome: DropOffOutcome; confirmedAt: Date },
) {
  if (former.outcome !== outcome) {
    throw new Refusal('DROP_OFF_RECORDED', { room: former.roomNo, outcome: outcomeNames[former.outcome] });
  }
  return { dropOffId: former.dropOffId, outcome, confirmedAt: former.confirmedAt.toISOString() };
}

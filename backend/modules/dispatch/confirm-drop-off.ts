import type { confirmDropOff as procedure, DropOffOutcome } from '@/contract/dispatch';
import { outcomeNames, runState, whyNotConfirm } from '@/domain/drop-offs';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as dropOffs from './drop-offs';
import { recordDoors } from './record-doors';
import * as runs from './runs';

/** The volunteer's word on one door. Saying the same twice is harmless; saying something else is refused. */
export const confirmDropOff: Handler<typeof procedure> = async (
  ctx,
  { communityId, dropOffId, outcome, ...rest },
) => {
  const runId = await dropOffs.findRunId(ctx.db, communityId, dropOffId);
  const run = runId && (await runs.hold(ctx.db, communityId, runId, 'against its end'));
  const dropOff = await dropOffs.hold(ctx.db, communityId, dropOffId);
  if (!run || !dropOff) throw new Refusal('NOT_FOUND');
  if (run.volunteerId !== ctx.actor.accountId) throw new Refusal('NOT_YOUR_RUN');
  const { confirmedAt } = dropOff;
  if (dropOff.outcome && confirmedAt)
    return repeated(dropOffId, outcome, { ...dropOff, outcome: dropOff.outcome, confirmedAt });
  const refusal = whyNotConfirm({ state: runState(run), volunteerId: run.volunteerId }, ctx.actor.accountId);
  if (refusal) throw new Refusal(refusal);

  const word = { dropOffId, householdId: dropOff.householdId, outcome, ...restOf(rest) };
  await recordDoors(ctx, communityId, [word], 'phone');
  return { dropOffId, outcome, confirmedAt: ctx.now.toISOString() };
};

const restOf = ({
  note,
  pictureId,
  happenedAt,
}: {
  note?: string;
  pictureId?: string;
  happenedAt: string;
}) => ({
  note,
  pictureId,
  happenedAt,
});

function repeated(
  dropOffId: string,
  outcome: DropOffOutcome,
  former: { roomNo: string; outcome: DropOffOutcome; confirmedAt: Date },
) {
  if (former.outcome !== outcome) {
    throw new Refusal('DROP_OFF_RECORDED', { room: former.roomNo, outcome: outcomeNames[former.outcome] });
  }
  return { dropOffId, outcome, confirmedAt: former.confirmedAt.toISOString() };
}

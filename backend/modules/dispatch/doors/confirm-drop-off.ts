import type { confirmDropOff as procedure, DropOffOutcome } from '@/contract/dispatch';
import { outcomeNames } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import { answeredBefore, auditAndKeep } from '../../../kernel/actions';
import { endingItself } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isPictureOf } from '../../orders/public';
import { checkDoorCode } from './door-code';
import * as doors from './doors';
import { refuseOthers, refuseUnlessOnTheWay } from '../runs/own-run';
import { recordAndEnd } from './record-doors';

interface DropOffAnswer {
  dropOffId: string;
  outcome: DropOffOutcome;
  confirmedAt: string;
}

/** What can become of goods that a household fetches; the others are of a door. */
const atStation: ReadonlySet<DropOffOutcome> = new Set(['handedOver', 'refused']);

/**
 * The volunteer's word on one door. Saying the same twice is harmless; saying something else is refused. Hundreds do so in
 * the same hour, so it is two messages: what claims and holds, and what writes, tells and ends.
 */
export const confirmDropOff = endingItself<typeof procedure>(async (ctx, { dropOffId, code, ...word }) => {
  const { communityId, outcome, pictureId } = word;
  const door = await doors.claimAndHold(ctx.db, ctx.deed.claim, { communityId, dropOffId });
  if (!door) throw new Refusal('NOT_FOUND');
  if (!door.isClaimed) return answeredBefore(ctx.db, ctx.deed.claim);
  refuseOthers(ctx, door);
  const former = formerWord(door, outcome);
  if (former) return endWith(ctx, former);
  refuseUnlessOnTheWay(ctx, door);
  if (door.kind === 'pickUp' && !atStation.has(outcome)) throw new Refusal('FETCHED_OR_REFUSED');
  if (pictureId) await refuseForeignPicture(ctx, { communityId, householdId: door.householdId }, pictureId);
  const byCode = await checkDoorCode(ctx, door, { ...word, code });
  const byNeighbour = door.kind === 'pickUp' && word.byNeighbour === true;
  const answer = { dropOffId, outcome, confirmedAt: ctx.now.toISOString() };
  const { householdId, orderIds } = door;
  const said = [{ ...word, dropOffId, householdId, orderIds, byCode, byNeighbour }];
  await recordAndEnd(ctx, said, { communityId, kind: door.kind }, answer);
  return answer;
});

async function refuseForeignPicture(
  ctx: Context,
  home: { communityId: string; householdId: string },
  pictureId: string,
): Promise<void> {
  if (!(await isPictureOf(ctx.db, home, pictureId))) throw new Refusal('PICTURE_OF_OTHER_HOUSEHOLD');
}

/** The answer when the same was said of the door before; refuses DROP_OFF_RECORDED when it was something else. */
function formerWord(
  { dropOffId, roomNo, outcome, confirmedAt }: doors.HeldDoor,
  said: DropOffOutcome,
): DropOffAnswer | undefined {
  if (!outcome || !confirmedAt) return undefined;
  if (outcome !== said)
    throw new Refusal('DROP_OFF_RECORDED', { room: roomNo, outcome: outcomeNames[outcome] });
  return { dropOffId, outcome, confirmedAt: confirmedAt.toISOString() };
}

async function endWith(ctx: Context, answer: DropOffAnswer): Promise<DropOffAnswer> {
  await auditAndKeep(ctx.db, ctx.deed.auditRow(), { key: ctx.deed.claim.key, answer });
  return answer;
}

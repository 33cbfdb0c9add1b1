import type { Context } from '../../../kernel/context';
import { householdsOfRooms, householdsWithPhone } from '../../households/public';
import { countTries, type Limit } from '../../org/public';
import type { GivenPhone } from './given-phone';

/** Typed numbers that did not fit one door, by whomever: then its numbers are no longer to be guessed. */
const roomLimit: Limit = { kind: 'join-room', tries: 5, minutes: 24 * 60 };
/** Doors that one typed number did not fit, by whomever: then it is no longer to be learned where its owner lives. */
const phoneLimit: Limit = { kind: 'join-phone', tries: 5, minutes: 24 * 60 };

interface Asked {
  communityId: string;
  entranceId: string;
  roomNo: string;
  phone: GivenPhone;
}

/**
 * The one household of the room that has this number, and has it alone: on several doors it proves nothing (a number
 * that somebody made up to fill a column), also when WeChat vouches for it. Undefined otherwise. A wrong room, a wrong number, a door at which too
 * many numbers were tried and a number that was tried at too many doors are all the same to whoever asks.
 */
export async function matchHousehold(ctx: Context, asked: Asked): Promise<string | undefined> {
  const { communityId, entranceId, roomNo, phone } = asked;
  const [householdIds = []] = await householdsOfRooms(ctx.db, communityId, [{ entranceId, roomNo }]);
  const [known, another] = await householdsWithPhone(ctx, { communityId, phone: phone.digits });
  const isProof = known !== undefined && another === undefined && householdIds.includes(known);
  const match = isProof ? known : undefined;
  if (phone.isVerified) return match;
  const ofRoom = await countTries(ctx, roomLimit, `${communityId} ${entranceId} ${roomNo}`);
  const ofPhone = await countTries(ctx, phoneLimit, `${communityId} ${phone.digits}`);
  if (ofRoom.isUp || ofPhone.isUp) return undefined;
  if (match === undefined) {
    await ofRoom.count();
    await ofPhone.count();
  }
  return match;
}

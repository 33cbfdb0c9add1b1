import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import {
  becomeKnown,
  holdAccount,
  keepConsent,
  limitTries,
  whoTries,
  type Limit,
  type LimitedTries,
} from '../../org/public';
import type { GivenPhone } from './given-phone';
import * as joinRequests from './join-requests';
import { sealWords, type Words } from './words';

/** Whoever asks, whatever comes of it: rooms and numbers are not to be tried one after another. */
const limit: Limit = { kind: 'join', tries: 10, minutes: 24 * 60 };

/** How often somebody may ask to be let in, as whatever. Refuses TOO_MANY_TRIES. */
export const limitAsking = (ctx: Context): Promise<LimitedTries> => limitTries(ctx, limit, whoTries(ctx));

/** As many may wait of one person: the own home, the parents', and one more. */
const MOST_WAITING = 3;

interface Asked {
  communityId: string;
  kind: joinRequests.JoinRow['kind'];
  entranceId: string | null;
  roomNo: string;
  name: string;
  phone: GivenPhone;
  words: Partial<Words>;
  consentVersion: string;
}

/** Keeps a request of the caller, who becomes a person by it; the same one that waits already is not kept twice. */
export async function beginRequest(ctx: Context, asked: Asked): Promise<joinRequests.NewRequest> {
  const { communityId, kind, entranceId, roomNo, phone } = asked;
  const nameSealed = ctx.secrets.seal(asked.name);
  const accountId = await becomeKnown(ctx, nameSealed);
  ctx.doneBy = accountId;
  // Two requests of one person are counted one after the other.
  await holdAccount(ctx.db, accountId);
  await keepConsent(ctx, accountId, asked.consentVersion);
  const waiting = await joinRequests.listWaitingOf(ctx.db, accountId);
  const same = waiting.find(
    (one) =>
      one.communityId === communityId &&
      one.kind === kind &&
      one.entranceId === entranceId &&
      one.roomNo === roomNo,
  );
  if (!same && waiting.length >= MOST_WAITING) throw new Refusal('TOO_MANY_WAITING', { most: MOST_WAITING });
  const request: joinRequests.NewRequest = {
    communityId,
    id: same?.id ?? newId(),
    accountId,
    kind,
    entranceId,
    roomNo,
    nameSealed,
    phoneSealed: ctx.secrets.seal(phone.digits),
    isPhoneVerified: phone.isVerified,
    wordsSealed: sealWords(ctx.secrets, asked.words),
    askedAt: same?.askedAt ?? ctx.now,
  };
  await (same ? joinRequests.rewrite(ctx.db, request) : joinRequests.add(ctx.db, request));
  return request;
}

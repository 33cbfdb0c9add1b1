import * as z from 'zod';
import type { Delivery } from '../../kernel/delivery';
import * as accountMessages from './account-messages';
import { accountTexts } from './texts';

/** What an announcement to a person carries: a kind of text and what it names. Nothing that is sealed. */
const Payload = z.object({
  accountId: z.uuid(),
  kind: z.enum(['runGivenAway', 'runTakenBack', 'requestTimedOut']),
  what: z.string(),
});

/** Puts an announcement into the list of what a person was told about their work. */
export const tellAccount: Delivery = async (db, { communityId, key, payload, now }) => {
  const { accountId, kind, what } = Payload.parse(payload);
  const body = accountTexts[kind](what);
  await accountMessages.add(db, { communityId, accountId, kind, body, key, at: now });
};

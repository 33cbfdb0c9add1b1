import { passesByItself, type RefusalCode } from '@/contract/errors';
import type { Reply } from '../wire/reply';
import type { QueueEntry } from './queue-entry';

/** How often the backend itself may fail on one deed before the person is asked about it. */
const failuresBorne = 5;

export type Verdict = { then: 'sent' } | { then: 'wait' | 'settle'; entry: QueueEntry };

/** A building behind one address may ask too often together: no fault of this deed, as little as a busy backend. */
const isForLater = (code: RefusalCode): boolean => passesByItself(code) || code === 'TOO_MANY_TRIES';

/** Says what a reply means for a deed: done, to be tried again later, or for the person to settle. */
export function judgeReply(entry: QueueEntry, reply: Reply): Verdict {
  if (reply.ok) return { then: 'sent' };
  if (reply.code === 'NOT_SIGNED_IN' || isForLater(reply.code)) return { then: 'wait', entry };
  const failures = entry.failures + 1;
  if (reply.code === 'INTERNAL' && failures < failuresBorne) {
    return { then: 'wait', entry: { ...entry, failures } };
  }
  const refusal = { code: reply.code, message: reply.message };
  return { then: 'settle', entry: { ...entry, state: 'refused', refusal } };
}

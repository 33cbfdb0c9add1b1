import type { RefusalCode, RefusalDetails } from '@/contract/errors';

/** What comes back over either wire: the answer, or a refusal with the sentence to show. */
export type Reply =
  { ok: true; value: unknown } | { ok: false; code: RefusalCode; message: string; details?: RefusalDetails };

/** Tells an answer of ours from whatever a proxy or a crashed function sends instead. */
export function isReply(received: unknown): received is Reply {
  if (typeof received !== 'object' || received === null || !('ok' in received)) return false;
  if (received.ok === true) return true;
  return 'code' in received && typeof received.code === 'string' && 'message' in received;
}

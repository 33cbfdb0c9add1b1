import type { FastifyReply } from 'fastify';
import { refusals, refusalSentence, type RefusalCode, type RefusalDetails } from '@/contract/errors';

interface Refused {
  code: RefusalCode;
  details?: RefusalDetails;
  /** Where HTTP has a more exact number than the refusal's own (413, 415). */
  status?: number;
  message?: string;
}

/** In seconds, for whoever reads headers: proxies, and programs that are not ours. */
const waitOf = ({ seconds, minutes }: RefusalDetails): number | undefined =>
  typeof seconds === 'number' ? seconds : typeof minutes === 'number' ? minutes * 60 : undefined;

const mayComeAgain = new Set([429, 503]);
const USUAL_WAIT_S = 30;

/** Answers with a refusal in the one shape that clients know: `{ code, message, details }`. */
export const sendRefusal = (
  reply: FastifyReply,
  { code, details = {}, status, message }: Refused,
): FastifyReply => {
  const number = status ?? refusals[code].status;
  if (mayComeAgain.has(number)) reply.header('retry-after', waitOf(details) ?? USUAL_WAIT_S);
  return reply.code(number).send({ code, message: message ?? refusalSentence(code, details), details });
};

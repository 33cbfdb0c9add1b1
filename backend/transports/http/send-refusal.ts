import type { FastifyReply } from 'fastify';
import { refusals, refusalSentence, type RefusalCode, type RefusalDetails } from '@/contract/errors';

interface Refused {
  code: RefusalCode;
  details?: RefusalDetails;
  /** Where HTTP has a more exact number than the refusal's own (413, 415). */
  status?: number;
  message?: string;
}

/** Answers with a refusal in the one shape that clients know: `{ code, message, details }`. */
export const sendRefusal = (
  reply: FastifyReply,
  { code, details = {}, status, message }: Refused,
): FastifyReply =>
  reply
    .code(status ?? refusals[code].status)
    .send({ code, message: message ?? refusalSentence(code, details), details });

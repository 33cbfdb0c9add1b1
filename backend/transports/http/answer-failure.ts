import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refusalOf } from '../../kernel/failures';
import { texts } from '../texts';
import { sendRefusal } from './send-refusal';

const reasons: Record<number, string> = { 413: texts.inputTooLarge, 415: texts.inputNotJson };

const isClientFault = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/** Turns what goes wrong before a call reaches the kernel into a refusal; a bug is logged whole and shown bare. */
export const answerFailure =
  (log: Logger) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error);
    if (refusal) return sendRefusal(reply, refusal);
    const { statusCode } = error;
    if (isClientFault(statusCode)) {
      const details = { field: texts.wholeInput, reason: reasons[statusCode] ?? texts.inputMalformed };
      return sendRefusal(reply, { code: 'INVALID_INPUT', details, status: statusCode });
    }
    log.error({ err: error, requestId: request.id }, 'request failed');
    return sendRefusal(reply, { code: 'INTERNAL' });
  };

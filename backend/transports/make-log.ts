import { pino, type Logger } from 'pino';
import { errorForLog } from '../kernel/error-for-log';

/** The kernel has brought its own bugs into this form already. */
const withoutValues = (error: unknown): unknown => (error instanceof Error ? errorForLog(error) : error);

/** The structured log of an instance, one JSON line a fact, without personal data. */
export const makeLog = (level = 'info'): Logger => pino({ level, serializers: { err: withoutValues } });

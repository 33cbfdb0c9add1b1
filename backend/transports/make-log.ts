import { pino, type DestinationStream, type Logger } from 'pino';
import { errorForLog } from '../kernel/error-for-log';

/** The kernel has brought its own bugs into this form already. */
const withoutValues = (error: unknown): unknown => (error instanceof Error ? errorForLog(error) : error);

/** A log that cannot be written (its disk is full, its reader gone) is given up line by line: the calls go on. */
function openOutput(): DestinationStream {
  const output = pino.destination(1);
  output.on('error', () => undefined);
  return output;
}

/** The structured log of an instance, one JSON line a fact, without personal data. */
export const makeLog = (level = 'info'): Logger =>
  pino({ level, serializers: { err: withoutValues } }, openOutput());

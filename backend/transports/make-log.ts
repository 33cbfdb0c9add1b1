import { pino, stdSerializers, type Logger } from 'pino';

/** Where PostgreSQL repeats the row that it refused: people's words, which do not belong into a log. */
const rowFields = ['detail', 'where', 'internalQuery', 'parameters'];

const withoutRows = (error: Error): unknown =>
  Object.fromEntries(Object.entries(stdSerializers.err(error)).filter(([name]) => !rowFields.includes(name)));

/** The structured log of an instance, one JSON line a fact, without personal data. */
export const makeLog = (level = 'info'): Logger => pino({ level, serializers: { err: withoutRows } });

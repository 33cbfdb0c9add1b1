import type { FastifyUnderPressureOptions } from '@fastify/under-pressure';
import { busy } from '../../kernel/busy';
import type { Faults } from '../../kernel/faults';

/** So far may the event loop be behind on average of a second: who comes then waits longer than a phone does. */
const MOST_DELAY_MS = 1_000;

const mayBeShed = ['/api/', '/exports/', '/pictures/'] as const;

/** Turns calls and pages away while the program does not keep up; what costs nothing is always answered. */
export const shedLoad = (faults: Faults, mostDelayMs = MOST_DELAY_MS): FastifyUnderPressureOptions => ({
  maxEventLoopDelay: mostDelayMs,
  pressureHandler: ({ url }) => {
    if (!mayBeShed.some((folder) => url.startsWith(folder))) return;
    faults.note('shed');
    // The plugin hands it to the error handler, which answers it like any other refusal.
    return Promise.reject(busy());
  },
});

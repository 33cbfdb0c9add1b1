import type { Faults } from '../kernel/faults';

/** Nothing that nobody has caught ends the process: it is logged and counted, and the other calls go on. */
export function watchProcess(faults: Faults): void {
  process.on('uncaughtException', (error) => faults.note('unhandled', error));
  process.on('unhandledRejection', (reason) => faults.note('unhandled', reason ?? 'nothing'));
}

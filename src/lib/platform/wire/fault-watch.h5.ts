import { reportFault } from '../../wire/report-fault';

/** Call once when the program starts: what fails in it is told to the server. */
export function watchFaults(): void {
  window.addEventListener('error', ({ error, message }) => reportFault(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => reportFault(reason));
}

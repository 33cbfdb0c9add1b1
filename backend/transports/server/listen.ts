import { createServer } from 'node:net';
import { StartRefusal } from '../../db/start-refusal';
import { texts } from '../texts';

interface Door {
  port: number;
  host: string;
}

/** Puts the machine's "no" into words; anything else passes as it is. */
function refusalOf(error: NodeJS.ErrnoException, { port, host }: Door): Error {
  const { code } = error;
  if (code === 'EADDRINUSE') return new StartRefusal(texts.portTaken(port), { cause: error });
  if (code === 'EACCES') return new StartRefusal(texts.portForbidden(port), { cause: error });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefusal(texts.hostNotHere(host), { cause: error });
  return error;
}

/** Asks for the port before anything slow is started, so that a second start says so at once. */
export const refuseTakenPort = (door: Door): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(refusalOf(error, door)));
    probe.listen(door, () => probe.close(() => resolve()));
  });

/** Opens the server's door. Refuses with a StartRefusal a port or an address that cannot be had. */
export const listenAt = (server: { listen(door: Door): Promise<string> }, door: Door): Promise<string> =>
  server.listen(door).catch((error: NodeJS.ErrnoException) => {
    throw refusalOf(error, door);
  });

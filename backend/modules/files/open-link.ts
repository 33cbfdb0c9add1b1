import type { Job } from '../../kernel/aside/job';
import { runAside } from '../../kernel/aside/run-aside';
import { NOWHERE } from '../../kernel/ids';
import { readTicket, type Asked, type LinkedFile, type Ticket } from '../../kernel/linked-file';

/** Makes what is behind a ticket: a workbook of the whole register takes seconds. */
export const openLinkJob: Job<Ticket, LinkedFile | undefined> = { name: 'open a link' };

/** Whoever has the link may open it. */
const nobody = { accountId: NOWHERE, isKnown: false, roles: [] };

/**
 * The file or page behind a link that a procedure has given out, made in a thread; undefined, and no thread is taken,
 * when the link is altered or over. Refuses BUSY.
 */
export async function openLink(asked: Asked, token: string): Promise<LinkedFile | undefined> {
  const found = readTicket(asked, token);
  return found && runAside(openLinkJob, { ...found.opened, actor: nobody }, found.ticket, { whose: token });
}

import * as z from 'zod';
import type { Secrets } from '../../kernel/secrets';

const Ticket = z.object({
  /** Says what it is for: nothing else that was sealed opens this door. */
  exportOf: z.literal('wave'),
  communityId: z.uuid(),
  waveId: z.uuid(),
  /** One supplier's sheet alone. */
  supplierId: z.uuid().optional(),
  expiresAt: z.iso.datetime(),
});
type Ticket = z.infer<typeof Ticket>;

/** What a link may fetch and until when, sealed: nobody can make or alter one, and nothing has to be stored. */
export const sealExport = (secrets: Secrets, ticket: Omit<Ticket, 'exportOf'>): string =>
  secrets.seal(JSON.stringify({ exportOf: 'wave', ...ticket }));

/** Opens a link's token; undefined when it is not ours or its time is over. */
export function openTicket(secrets: Secrets, token: string, now: Date): Ticket | undefined {
  const ticket = Ticket.safeParse(unseal(secrets, token)).data;
  return ticket && new Date(ticket.expiresAt) > now ? ticket : undefined;
}

function unseal(secrets: Secrets, token: string): unknown {
  try {
    return JSON.parse(secrets.open(token));
  } catch {
    return undefined;
  }
}

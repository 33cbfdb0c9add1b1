import * as z from 'zod';
import type { Database } from '../db/database';
import type { Context } from './context';
import type { Secrets } from './secrets';

/** What comes out behind a link: a workbook to save under a name that people read, or a page to print. */
export type LinkedFile =
  { kind: 'workbook'; name: string; bytes: Uint8Array } | { kind: 'page'; html: string };

/** Somebody has opened a link. Who they are is not asked: the token is the permission. */
export interface Opened {
  db: Database;
  secrets: Secrets;
  token: string;
  now: Date;
}

/** Makes the file behind one kind of link; undefined when the token is for another kind, altered or over. */
export type LinkOpener = (opened: Opened) => Promise<LinkedFile | undefined>;

interface Link {
  /** On the server's own address. */
  path: string;
  expiresAt: string;
}

const Ticket = z.object({ opens: z.string(), expiresAt: z.iso.datetime(), facts: z.unknown() });
const GOOD_FOR_MS = 10 * 60_000;

/**
 * One kind of link to a file that the server makes when it is opened. What it may fetch and until when is sealed in
 * the link: nobody can make or alter one, and nothing has to be stored. `opens` keeps the kinds apart.
 */
export function linkedFile<S extends z.ZodObject>(opens: string, Facts: S) {
  return {
    seal({ secrets, now }: Pick<Context, 'secrets' | 'now'>, facts: z.output<S>): Link {
      const expiresAt = new Date(now.getTime() + GOOD_FOR_MS).toISOString();
      return { path: `/exports/${secrets.seal(JSON.stringify({ opens, expiresAt, facts }))}`, expiresAt };
    },
    open({ secrets, token, now }: Opened): z.output<S> | undefined {
      const ticket = Ticket.safeParse(unseal(secrets, token)).data;
      if (ticket?.opens !== opens || new Date(ticket.expiresAt) <= now) return undefined;
      return Facts.safeParse(ticket.facts).data;
    },
  };
}

function unseal(secrets: Secrets, token: string): unknown {
  try {
    return JSON.parse(secrets.open(token));
  } catch {
    return undefined;
  }
}

import * as z from 'zod';
import type { Database } from '../db/database';
import type { App } from './app-parts';
import type { Context, Right } from './context';
import { findActorOf } from './identity';
import { inReach } from './in-community';
import { whyNotCall } from './scope';
import type { Secrets } from './secrets';

/** What comes out behind a link: a workbook to save under a name that people read, or a page to print. */
export type LinkedFile =
  { kind: 'workbook'; name: string; bytes: Uint8Array } | { kind: 'page'; html: string };

/** Somebody has opened a link. Who they are is not asked: the token is the permission, while its maker has theirs. */
export interface Opened {
  db: Database;
  secrets: Secrets;
  now: Date;
}

/** Somebody has come with a token: where one looks depends on what it says. */
export interface Asked extends Omit<Opened, 'db'> {
  dbFor: (ticket: Ticket) => Database;
}

export type Linking = Pick<Context, 'secrets' | 'now' | 'actor' | 'right'>;

export interface Link {
  /** On the server's own address. */
  path: string;
  expiresAt: string;
}

/** Sealed by us: the right is what the kernel checked when the link was made. */
const Ticket = z.object({
  /** The kind of link. */
  opens: z.string(),
  expiresAt: z.iso.datetime(),
  holder: z.object({ by: z.uuid(), right: z.custom<Right>() }).optional(),
  facts: z.unknown(),
});
export type Ticket = z.output<typeof Ticket>;

const GOOD_FOR_MS = 10 * 60_000;

interface Way {
  /** Before the token, on the server's own address. */
  folder?: string;
  /** False for what is nobody's secret: opened by hundreds at once, it asks the database nothing. */
  endsWithRight?: boolean;
}

/** A kind of link: how one is made, and what one says when it is opened. */
export interface LinkKind<F> {
  /** Its name, in the seal. */
  opens: string;
  seal(linking: Linking, facts: F): Link;
  /** What a ticket of this kind says; undefined when its maker's right has ended, or when it is of another release. */
  admit(opened: Opened, ticket: Ticket): Promise<F | undefined>;
}

/**
 * One kind of link to a file that the server gives out when it is opened. What it may fetch and until when is sealed in
 * the link: nobody can make or alter one, and nothing has to be stored. `opens` keeps the kinds apart. It ends with
 * the right of whoever asked for it (docs/decisions/0019).
 */
export const linkedFile = <S extends z.ZodObject>(
  opens: string,
  Facts: S,
  { folder = '/exports/', endsWithRight = true }: Way = {},
): LinkKind<z.output<S>> => ({
  opens,
  seal({ secrets, now, actor, right }, facts) {
    const expiresAt = new Date(now.getTime() + GOOD_FOR_MS).toISOString();
    const holder = endsWithRight ? { by: actor.accountId, right } : undefined;
    const ticket: Ticket = { opens, expiresAt, holder, facts };
    return { path: `${folder}${secrets.seal(JSON.stringify(ticket))}`, expiresAt };
  },
  async admit(opened, ticket) {
    if (endsWithRight && !(await isStillAllowed(opened, ticket))) return undefined;
    return Facts.safeParse(ticket.facts).data;
  },
});

/** What is sealed in a token, of whatever kind, and where it is opened; undefined when it is altered or over. */
export function readTicket(
  { dbFor, secrets, now }: Asked,
  token: string,
): { ticket: Ticket; opened: Opened } | undefined {
  const ticket = Ticket.safeParse(unseal(secrets, token)).data;
  if (!ticket || new Date(ticket.expiresAt) <= now) return undefined;
  return { ticket, opened: { db: dbFor(ticket), secrets, now } };
}

/** A link shows rows of the community of its right, and of no other. */
export const askedOf = ({ database, secrets, clock }: App): Asked => ({
  dbFor: ({ holder }) => inReach(database, idsIn(holder?.right.place)),
  secrets,
  now: clock(),
});

const idsIn = (place: Right['place'] | undefined): string[] =>
  place?.communityId ? [place.communityId] : [];

/** A link that also somebody outside the browser can open, where the installation has an address. */
export const withAddress = <L extends { path: string }>(
  { webAddress }: Pick<Context, 'webAddress'>,
  link: L,
): L & { address: string | null } => ({ ...link, address: webAddress && `${webAddress}${link.path}` });

/** Nobody is calling here: the maker's roles count, no identity of a transport. */
const nobody = { kind: 'none', address: '' } as const;

async function isStillAllowed({ db, now }: Opened, { holder }: Ticket): Promise<boolean> {
  if (!holder) return false;
  const { by, right } = holder;
  const actor = await findActorOf(db, by, now);
  return (await whyNotCall(db, right.mayCall, { actor, caller: nobody, now }, right.place)) === null;
}

function unseal(secrets: Secrets, token: string): unknown {
  try {
    return JSON.parse(secrets.open(token));
  } catch {
    return undefined;
  }
}

import * as z from 'zod';
import type { Context } from '../../kernel/context';
import { linkedFile, readTicket, type Asked, type Linking } from '../../kernel/linked-file';
import { linkRegistry, opener } from '../../kernel/open-linked';
import { Refusal } from '../../kernel/refusal';
import type { FoundPicture } from './pictures';

const Facts = z.object({ storedAs: z.string() });
const folder = '/pictures/';

/** A prescription, a door: its address ends with the right of whoever was shown it. */
const ofHousehold = linkedFile('householdPicture', Facts, { folder });
/** A product: everybody in the community sees it, hundreds in the minute in which a wave opens. */
const ofCommunity = linkedFile('communityPicture', Facts, { folder, endsWithRight: false });

const linkTo = (ctx: Linking, { storedAs, isOfHousehold }: FoundPicture) =>
  (isOfHousehold ? ofHousehold : ofCommunity).seal(ctx, { storedAs });

export interface PictureAddress {
  address: string;
  expiresAt: string;
}

/**
 * Addresses of pictures that may be seen, by stored name, for the next 10 minutes: the cloud's own, or ours that
 * `openPicture` opens. What the cloud lacks is left out.
 */
export async function addressesOf(
  ctx: Context,
  found: readonly FoundPicture[],
): Promise<{ addresses: ReadonlyMap<string, string>; expiresAt: string }> {
  const links = found.map((picture) => [picture.storedAs, linkTo(ctx, picture)] as const);
  const own = new Map(links.map(([name, { path }]) => [name, path]));
  const addresses = (await ctx.pictures.addressesOf([...own.keys()])) ?? own;
  const [, first] = links[0] ?? [];
  return { addresses, expiresAt: first?.expiresAt ?? ctx.now.toISOString() };
}

/** The address of one picture. Refuses NOT_FOUND when the store says that it has lost it. */
export async function addressOf(ctx: Context, picture: FoundPicture): Promise<PictureAddress> {
  const { addresses, expiresAt } = await addressesOf(ctx, [picture]);
  const address = addresses.get(picture.storedAs);
  if (address === undefined) throw new Refusal('NOT_FOUND');
  return { address, expiresAt };
}

export interface OpenedPicture {
  storedAs: string;
  /** Whatever keeps it may show it to others of the same phone: a product, never a household's. */
  mayBeKept: boolean;
}

const openAny = linkRegistry<OpenedPicture>([
  opener(ofCommunity, (_, { storedAs }) => Promise.resolve({ storedAs, mayBeKept: true })),
  opener(ofHousehold, (_, { storedAs }) => Promise.resolve({ storedAs, mayBeKept: false })),
]);

/** What one of our addresses opens; undefined when it is altered or over. */
export async function openPicture(asked: Asked, token: string): Promise<OpenedPicture | undefined> {
  const found = readTicket(asked, token);
  return found && openAny(found.opened, found.ticket);
}

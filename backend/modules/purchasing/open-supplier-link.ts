import type { Context } from '../../kernel/context';
import type { Secrets } from '../../kernel/secrets';
import { limitTries, whoTries, type Limit } from '../org/public';
import * as links from './supplier-links';
import * as pages from './supplier-pages';

const limit: Limit = { kind: 'supplier-link', tries: 10, minutes: 60 };

/** The only form in which a code is kept; small letters, full-width ones and any gaps mean the same. */
export const supplierCodeHash = (secrets: Secrets, code: string): string =>
  secrets.lookUpHash(
    'supplier-link',
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );

interface Opened {
  link: links.OpenLink;
  head: pages.PageHead;
}

/**
 * What a code opens; a right one passes, whoever has typed wrong ones from the same address. Refuses LINK_NOT_VALID
 * (wrong, over, ended and already delivered look the same), TOO_MANY_TRIES.
 */
export async function openSupplierLink(ctx: Context, code: string): Promise<Opened> {
  const link = await links.findByHash(ctx.db, supplierCodeHash(ctx.secrets, code), ctx.now);
  const head = link && (await pages.headOf(ctx.db, link));
  if (link && head) return { link, head };
  const tries = await limitTries(ctx, limit, whoTries(ctx));
  throw await tries.wrong('LINK_NOT_VALID');
}

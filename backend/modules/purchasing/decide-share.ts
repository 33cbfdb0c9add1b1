import type { decideShare as procedure } from '@/contract/shares';
import { formatClock } from '@/domain/beijing-time';
import { beijingDay } from '@/domain/beijing-day';
import { amountWords, decisionWords } from '@/domain/share-words';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { closeDueWave, dropShare, holdWaves } from '../orders/public';
import * as changes from './purchase-changes';
import * as purchases from './purchases';
import * as decisions from './share-decisions';
import { waitingFor } from './share-waves';
import { tellDropped, tellKept } from './tell-decision';
import { shareOf, type ShareSums } from './wave-shares';

interface Share {
  communityId: string;
  waveId: string;
  supplierId: string;
}

interface Asked extends Share {
  kind: 'extend' | 'drop' | 'topUp';
  extras?: { productId: string; pieces: number }[] | undefined;
}

interface Below {
  share: ShareSums;
  minimum: NonNullable<ShareSums['minimum']>;
  /** The own wave, and those that wait for it. */
  waveIds: string[];
}

/**
 * What becomes of a share for which its supplier would not come (decision 0047). The wave and those extended into it are
 * held, so that nothing is placed or moved meanwhile; one decision a share.
 */
export const decideShare: Handler<typeof procedure> = async (ctx, asked) => {
  const below = await holdBelow(ctx, asked);
  if (asked.kind === 'topUp') refuseTooLittle(below, asked.extras ?? []);
  const decisionId = newId();
  const { basis, missing } = below.minimum;
  const by = { at: ctx.now, by: ctx.actor.accountId };
  await decisions.add(ctx.db, { ...asked, ...by, id: decisionId, basis, missing });
  const told = await deeds[asked.kind](ctx, { ...asked, id: decisionId }, below);
  await changes.add(ctx, { ...asked, kind: logged[asked.kind], pieces: told.pieces || undefined });
  return { decisionId, ...told };
};

const logged = { extend: 'extended', drop: 'dropped', topUp: 'toppedUp' } as const;

/** Refuses what cannot be decided of. */
async function holdBelow(ctx: Context, { communityId, waveId, supplierId, kind }: Asked): Promise<Below> {
  const asked = { communityId, waveId, supplierId };
  const wave = await closeDueWave(ctx.db, communityId, waveId, ctx.now);
  if (!wave) throw new Refusal('NOT_FOUND');
  if (!wave.closedAt)
    throw new Refusal('WAVE_STILL_OPEN', { cutOff: formatClock(wave.closesAt.toISOString()) });
  const earlier = await waitingFor(ctx.db, asked);
  await holdWaves(ctx.db, communityId, earlier);
  const former = await decisions.find(ctx.db, asked);
  if (former) throw new Refusal('SHARE_DECIDED', { decision: decisionWords[former] });
  if (await purchases.anyPlaced(ctx.db, communityId, waveId, [supplierId]))
    throw new Refusal('ALREADY_PLACED');
  const share = await shareOf(ctx.db, { ...asked, today: beijingDay(ctx.now.toISOString()) });
  if (!share || (kind === 'extend' && !hasOwn(share))) throw new Refusal('NOTHING_TO_PLACE');
  if (!share.minimum || share.minimum.missing === 0) throw new Refusal('NOT_BELOW_MINIMUM');
  return { share, minimum: share.minimum, waveIds: [waveId, ...earlier] };
}

/** What waits already needs no second word to go on waiting. */
const hasOwn = ({ lines }: ShareSums): boolean =>
  lines.some(({ quantity, carriedOver }) => quantity > carriedOver);

function refuseTooLittle(
  { share, minimum }: Below,
  extras: readonly { productId: string; pieces: number }[],
): void {
  const netOf = new Map(share.lines.map(({ productId, netFen }) => [productId, netFen]));
  if (extras.some(({ productId }) => !netOf.has(productId))) throw new Refusal('NOT_IN_SHARE');
  const more = extras.reduce(
    (sum, { productId, pieces }) =>
      sum + pieces * (minimum.basis === 'pieces' ? 1 : (netOf.get(productId) ?? 0)),
    0,
  );
  if (more < minimum.missing)
    throw new Refusal('TOP_UP_TOO_SMALL', { missing: amountWords(minimum.basis, minimum.missing - more) });
}

interface Done {
  households: number;
  pieces: number;
}

type Deed = (ctx: Context, asked: Asked & { id: string }, below: Below) => Promise<Done>;

const deeds: Readonly<Record<Asked['kind'], Deed>> = {
  extend: (ctx, asked, below) =>
    tellKept(ctx, { ...asked, kind: 'shareExtended' }, below.share, below.waveIds),
  topUp: async (ctx, asked, below) => {
    await decisions.addExtras(ctx.db, asked, asked.extras ?? []);
    return tellKept(ctx, { ...asked, kind: 'shareToppedUp' }, below.share, below.waveIds);
  },
  drop: async (ctx, asked, { share, waveIds }) => {
    const by = { by: ctx.actor.accountId, now: ctx.now };
    const lines = await dropShare(ctx.db, { ...asked, ...by, waveIds });
    await decisions.dropAlong(ctx.db, asked, waveIds, ctx.now);
    return tellDropped(ctx, { ...asked, supplier: share.name }, lines);
  },
};

import type { drawSample as procedure } from '@/contract/round-quality';
import { SAMPLE_DOORS } from '@/domain/lot-quality';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { findRound } from '../rounds/find-round';
import * as samples from './samples';

/** Doors to be asked once more, for each person who was not drawn before. Refuses NOTHING_TO_DRAW. */
export const drawSample: Handler<typeof procedure> = async (ctx, { seed, ...place }) => {
  await findRound(ctx.db, place);
  const by = ctx.actor.accountId;
  const lots = await samples.listLots(ctx.db, place, by);
  if (lots.length === 0) throw new Refusal('NOTHING_TO_DRAW');
  const drawn = { people: lots.length, doors: 0 };
  for (const { accountId, lot } of lots) {
    const one = { id: newId(), accountId, lot, seed, by, at: ctx.now, most: SAMPLE_DOORS };
    drawn.doors += await samples.draw(ctx.db, place, one);
  }
  return drawn;
};

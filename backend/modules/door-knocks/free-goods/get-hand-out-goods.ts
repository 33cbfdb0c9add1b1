import type { getHandOutGoods as procedure } from '@/contract/free-goods';
import type { Handler } from '../../../kernel/implement';
import { findHandOut } from '../hand-outs/hold-hand-out';
import * as handOutBatches from './hand-out-batches';
import { stockOf } from './stock';

/** What there is for a hand-out, and what became of it. */
export const getHandOutGoods: Handler<typeof procedure> = async ({ db }, place) => {
  await findHandOut(db, place);
  const linked = await handOutBatches.listLinked(db, place);
  const linkable = await handOutBatches.listLinkable(db, place.communityId);
  const stock = await stockOf(db, place, linked);
  const left = stock.there === null ? null : stock.there - stock.given - stock.onRuns;
  return {
    ...{ linked, linkable, ...stock },
    left: left === null ? null : Math.max(0, left),
    beyond: left === null ? null : Math.max(0, -left),
  };
};

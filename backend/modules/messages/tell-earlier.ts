import * as z from 'zod';
import type { Delivery } from '../../kernel/delivery';
import { tell } from './tell';

const Earlier = z.looseObject({
  kind: z.string(),
  moment: z.string().nullable().default(null),
  what: z.string().default(''),
});

/** The facts had no names: one moment and one piece of text, whatever they were of the kind. It takes what it asks for. */
const named = (payload: unknown): unknown => {
  const { moment, what, ...rest } = Earlier.parse(payload);
  const cut = rest.kind === 'disputeRefund' ? what.lastIndexOf('，') : what.length;
  const asMoment = { arrivesAt: moment, closesAt: moment, startsAt: moment };
  const asText = { lacking: what, product: what, errand: what, level: what, where: what, run: what };
  return { ...rest, ...asMoment, ...asText, goods: what.slice(0, cut), refund: what.slice(cut + 1) };
};

/** Tells what an instance of the release before has written into the outbox (decision 0031). */
export const tellEarlier: Delivery = (db, carrying, announced) =>
  tell(
    db,
    carrying,
    announced.map((one) => ({ ...one, payload: named(one.payload) })),
  );

import type { getCallUp as whole, getOwnTurns as own, listTurns as households } from '@/contract/call-ups';
import { maskName } from '@/domain/mask';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import * as read from './read-turns';
import * as slots from './slots';

/** The turns of a call-up with what was called: for whoever calls, and for the board at the place. */
export const getCallUp: Handler<typeof whole> = async (ctx, place) => {
  const about = await read.findCallUp(ctx.db, place);
  if (!about) throw new Refusal('NOT_FOUND');
  return { ...about, slots: await slots.listCounted(ctx.db, place) };
};

/** The households of a slot, those at home, or those that ask for another time. */
export const listTurns: Handler<typeof households> = async (ctx, { which, cursor, limit, ...place }) => {
  const offset = readOffset(cursor);
  const found = await read.listHouseholds(ctx.db, place, {
    slotId: which.by === 'slot' ? which.slotId : null,
    ...{ by: which.by, offset, limit: limit + 1 },
  });
  const rows = found.map(({ nameSealed, wish, reasonSealed, askedAt, startsAt, ...row }) => ({
    ...row,
    householderName: nameSealed && maskName(openName(ctx.secrets, nameSealed).name),
    startsAt: startsAt?.toISOString() ?? null,
    wish:
      wish && reasonSealed && askedAt
        ? { wish, reason: ctx.secrets.open(reasonSealed), askedAt: askedAt.toISOString() }
        : null,
  }));
  return pageAt(rows, { offset, limit });
};

/** When and where the own household is called. */
export const getOwnTurns: Handler<typeof own> = async (ctx, place) => ({
  rows: await read.listOwn(ctx, place),
});

import type { createRequest as procedure, RequestWish } from '@/contract/requests';
import { goesFirst } from '@/domain/requests';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { actingRoleAtDoor } from './acting-role';
import * as requests from './requests';

/** Writes down what a household asks for. Refuses NOT_FOUND for a picture that is not the household's. */
export const createRequest: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, wish, goesFirst: isSaidSo },
) => {
  const home = { communityId, householdId };
  const id = newId();
  const stored = storedOf(ctx, wish);
  if (
    stored.pictureId &&
    !(await requests.isPictureOf(ctx.db, home, stored.pictureId, ctx.actor.accountId))
  ) {
    throw new Refusal('NOT_FOUND');
  }
  await requests.add(ctx.db, {
    ...home,
    ...stored,
    id,
    goesFirst: goesFirst(wish.kind, isSaidSo),
    createdAt: ctx.now,
    createdBy: ctx.actor.accountId,
    createdAs: await actingRoleAtDoor(ctx, home),
  });
  return { requestId: id };
};

/** Words may name an illness and a number opens a purse: both lie sealed. */
const storedOf = (ctx: Context, wish: RequestWish) =>
  'cardNo' in wish
    ? {
        kind: wish.kind,
        cardNoSealed: ctx.secrets.seal(wish.cardNo),
        askedFen: wish.amountFen,
        textSealed: null,
        pictureId: null,
      }
    : {
        kind: wish.kind,
        textSealed: ctx.secrets.seal(wish.text),
        pictureId: wish.pictureId ?? null,
        cardNoSealed: null,
        askedFen: null,
      };

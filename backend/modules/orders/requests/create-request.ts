import type { createRequest as procedure, Errand } from '@/contract/requests';
import { requestNeedsCode } from '@/domain/household-codes';
import { goesFirst } from '@/domain/requests';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { actingRoleAtDoor } from '../placing/acting-role';
import * as requests from './requests';

/** Writes down what a household asks for. Refuses NOT_FOUND for a picture that is not the household's. */
export const createRequest: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, wish: errand, goesFirst: isSaidSo },
) => {
  const home = { communityId, householdId };
  const id = newId();
  const stored = storedOf(ctx, errand);
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
    goesFirst: goesFirst(errand.kind, isSaidSo),
    needsCode: requestNeedsCode(errand.kind),
    createdAt: ctx.now,
    createdBy: ctx.actor.accountId,
    createdAs: await actingRoleAtDoor(ctx, home),
  });
  return { requestId: id };
};

/** Words may name an illness and a number opens a purse: both lie sealed. */
const storedOf = (ctx: Context, errand: Errand) =>
  'cardNo' in errand
    ? {
        kind: errand.kind,
        cardNoSealed: ctx.secrets.seal(errand.cardNo),
        askedFen: errand.amountFen,
        textSealed: null,
        pictureId: null,
      }
    : {
        kind: errand.kind,
        textSealed: ctx.secrets.seal(errand.text),
        pictureId: errand.pictureId ?? null,
        cardNoSealed: null,
        askedFen: null,
      };

import type { addCertificate as procedure } from '@/contract/supplier-terms';
import { beijingDay } from '@/domain/beijing-day';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as certificates from './certificates';
import { holdCatalogue } from './hold-catalogue';
import * as products from './products';

const MOST = 20;

/** One that is over already is taken too: it says what is missing. Refuses NOT_FOUND and TOO_MANY_CERTIFICATES. */
export const addCertificate: Handler<typeof procedure> = async (ctx, { communityId, ...draft }) => {
  await holdCatalogue(ctx.db, communityId);
  const { supplierId, pictureId } = draft;
  const ours = { offers: [{ supplierId }], pictureId };
  if (!(await products.areOurs(ctx.db, communityId, ours))) throw new Refusal('NOT_FOUND');
  const kept = await certificates.list(ctx.db, communityId, beijingDay(ctx.now.toISOString()), supplierId);
  if (kept.length >= MOST) throw new Refusal('TOO_MANY_CERTIFICATES', { most: MOST });
  const certificateId = newId();
  const by = { by: ctx.actor.accountId, at: ctx.now };
  await certificates.add(ctx.db, { ...draft, ...by, communityId, id: certificateId });
  return { certificateId };
};

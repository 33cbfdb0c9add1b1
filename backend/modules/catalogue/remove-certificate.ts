import type { removeCertificate as procedure } from '@/contract/supplier-terms';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as certificates from './certificates';

/** Refuses NOT_FOUND and CERTIFICATE_REMOVED. */
export const removeCertificate: Handler<typeof procedure> = async (ctx, { communityId, certificateId }) => {
  const by = { by: ctx.actor.accountId, at: ctx.now };
  const wasKept = await certificates.remove(ctx.db, { communityId, id: certificateId, ...by });
  if (wasKept === undefined) throw new Refusal('NOT_FOUND');
  if (!wasKept) throw new Refusal('CERTIFICATE_REMOVED');
  return { certificateId };
};

import type { tryAgain as procedure } from '@/contract/undelivered';
import type { Handler } from '../../kernel/implement';
import { tryAnnouncementAgain } from '../../kernel/outbox';
import { Refusal } from '../../kernel/refusal';
import * as deliveries from './deliveries';

const again = { app: tryAnnouncementAgain, channel: deliveries.tryAgain };

/** Somebody has looked into it: once more. What waits already or has arrived stays as it is. */
export const tryAgain: Handler<typeof procedure> = async (ctx, { communityId, undeliveredId, way }) => {
  if (!(await again[way](ctx, communityId, undeliveredId))) throw new Refusal('NOT_FOUND');
  return { undeliveredId };
};

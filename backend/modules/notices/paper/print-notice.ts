import type { printNotice as procedure } from '@/contract/notice-paper';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import { listAt } from '../relay/relays';
import { noticePaperLink } from './notice-paper-link';

/** A link to print. Refuses NOT_FOUND where the entrance has no cell of the notice. */
export const printNotice: Handler<typeof procedure> = async (ctx, { paper, ...input }) => {
  const { communityId, entranceId, noticeId } = input;
  const place = { communityId, entranceId, noticeId };
  const [relay] = await listAt(ctx, place);
  if (!relay) throw new Refusal('NOT_FOUND');
  return withAddress(ctx, noticePaperLink.seal(ctx, { ...place, paper }));
};

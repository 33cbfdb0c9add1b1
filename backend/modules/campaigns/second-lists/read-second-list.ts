import type { readSecondList as procedure } from '@/contract/second-lists';
import { afterPreparing } from '../../../kernel/implement';
import { readForCall } from '../../../kernel/read-for-call';
import { Refusal } from '../../../kernel/refusal';
import { dropUploaded, readUploaded } from '../../households/public';
import * as campaigns from '../campaigns';
import { readListJob, type ReadSecondList } from './read-list-job';
import * as listRows from './second-list-rows';
import * as secondLists from './second-lists';

const MOST = 20;

/** Reads and compares in a thread, before the transaction; what came of it is kept. The same file is the same list. */
export const readSecondList = afterPreparing<typeof procedure, ReadSecondList>(
  async (ctx, input) => {
    const { communityId, campaignId, fileName } = input;
    if (!(await campaigns.find(ctx.db, communityId, campaignId))) throw new Refusal('NOT_FOUND');
    const bytes = await readUploaded(ctx, input);
    return readForCall(ctx, readListJob, { communityId, campaignId, name: fileName, bytes }, communityId);
  },
  async (ctx, input, { rows, ...read }) => {
    const { communityId, campaignId, importId, fileName, whose } = input;
    await campaigns.hold(ctx.db, communityId, campaignId);
    await dropUploaded(ctx, input);
    const same = await secondLists.findSame(ctx.db, input, read.fileHash);
    if (same) return { listId: same };
    const by = { readAt: ctx.now, readBy: ctx.actor.accountId };
    const one = { communityId, campaignId, id: importId, fileName, whose, ...read, ...by };
    if (!(await secondLists.insert(ctx.db, one, MOST)))
      throw new Refusal('TOO_MANY_SECOND_LISTS', { most: MOST });
    await listRows.addAll(ctx.db, { communityId, listId: importId }, rows);
    return { listId: importId };
  },
);

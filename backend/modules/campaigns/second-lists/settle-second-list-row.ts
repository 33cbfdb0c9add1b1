import type { settleSecondListRow as procedure } from '@/contract/second-lists';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findList } from './find-list';
import * as listRows from './second-list-rows';
import * as secondLists from './second-lists';
import { takeTheirCount } from './take-their-count';

/** Somebody says which list was right, once. Refuses DIFFERENCE_SETTLED, REGISTER_MOVED_ON. */
export const settleSecondListRow: Handler<typeof procedure> = async (ctx, { rowNo, verdict, ...place }) => {
  await findList(ctx.db, place);
  const row = await listRows.hold(ctx.db, place, rowNo);
  if (!row) throw new Refusal('NOT_FOUND');
  if (row.settledAs) throw new Refusal('DIFFERENCE_SETTLED');
  if (verdict.right === 'theirs' && row.state === 'differs') {
    const { communityId } = place;
    await takeTheirCount(ctx, { communityId, ...row, seenPeople: verdict.seenPeople });
  }
  await listRows.settle(ctx.db, place, rowNo, {
    right: verdict.right,
    by: ctx.actor.accountId,
    at: ctx.now,
    noteSealed: sealedNote(ctx, verdict.note),
  });
  await secondLists.countSettled(ctx.db, place, verdict.right);
  return { rowNo };
};

const sealedNote = ({ secrets }: Context, note: string | undefined): string | null =>
  note ? secrets.seal(note) : null;

import type { recordHandIn as procedure } from '@/contract/ledger-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { keyOf } from '../entries/accounts';
import { addDeed } from '../entries/add-deed';
import { refuseWrongDate } from '../entries/dates';
import { refuseStranger, subjectOf } from './pockets';

/** Money changes pockets: what was collected goes into the box, or the box pays somebody back what they advanced. */
export const recordHandIn: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, from, to, amountFen, way, paidAt } = input;
  const [debit, credit] = [subjectOf(to), subjectOf(from)];
  if (keyOf(debit) === keyOf(credit)) throw new Refusal('SAME_POCKET');
  const deed = {
    kind: 'handIn',
    happenedAt: new Date(paidAt),
    rows: [{ debit, credit, amountFen }],
  } as const;
  const { entryId } = await addDeed(ctx, { communityId, way, ...deed }, async () => {
    await refuseWrongDate(ctx, { ...input, pockets: [from, to] });
    for (const pocket of [from, to]) {
      if (pocket.kind === 'person') await refuseStranger(ctx, communityId, pocket.accountId);
    }
  });
  return { entryId };
};

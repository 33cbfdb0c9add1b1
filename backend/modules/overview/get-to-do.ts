import type { getToDo as procedure, ToDo } from '@/contract/to-do';
import { inTurn } from '@/domain/to-do';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { targetOf } from './facts';
import { listToDo, type ToDoFact } from './to-do';

/** What waits for somebody: counted over the rows of the evening page, so that both say the same. */
export const getToDo: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const facts = await listToDo(ctx.db, communityId, ctx.now);
  const kinds = [...new Set(facts.map(({ key }) => key))];
  return {
    toDo: inTurn(
      kinds.flatMap((kind) =>
        gather(
          ctx,
          kind,
          facts.filter(({ key }) => key === kind),
        ),
      ),
    ),
  };
};

function gather(ctx: Context, kind: ToDo['kind'], facts: readonly ToDoFact[]): ToDo[] {
  const [first] = facts;
  const target = targetOf('open', kind);
  if (!first || !target) return [];
  const rows = facts.map(({ at, holderSealed, ...row }) => ({
    ...row,
    at: at.toISOString(),
    target,
    ownerName: holderSealed && ctx.secrets.open(holderSealed),
  }));
  return [
    {
      kind,
      count: first.count,
      urgent: first.urgent,
      quantity: first.pieces,
      since: first.at.toISOString(),
      rows,
    },
  ];
}

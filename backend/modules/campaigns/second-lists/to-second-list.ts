import type { SecondList } from '@/contract/second-lists';
import type { Secrets } from '../../../kernel/secrets';
import type { ListHead } from './second-lists';

/** A list as the client gets it. */
export const toSecondList = (secrets: Secrets, head: ListHead): SecondList => ({
  listId: head.listId,
  whose: head.whose,
  fileName: head.fileName,
  readAt: head.readAt.toISOString(),
  byName: secrets.open(head.byNameSealed),
  counts: head.counts,
  differences: head.counts.onlyHere + head.counts.onlyThere + head.counts.differs,
  settled: { ours: head.settledOurs, theirs: head.settledTheirs, neither: head.settledNeither },
});

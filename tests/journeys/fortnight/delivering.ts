import type { DropOff, DropOffOutcome } from '@/contract/dispatch';
import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import { outcomeOf } from '../../support/given';
import type { Chance } from '../week/chance';
import { add, type Books } from './books';
import type { Prices } from './goods';

const carriers = ['wang', 'he'];
const MINUTE_MS = 60_000;
/** Entrances of a run. */
const RUN = 2;

/** Something at a door, or null: nobody comes to it on this run. */
type Word = DropOffOutcome | null;

/** One door in twelve shows what can happen; the others have theirs. */
const oddOnes = (chance: Chance, doors: readonly DropOff[]): Map<string, Word> =>
  new Map(
    doors
      .filter(() => chance.is(1 / 12))
      .map(({ id }) => [id, chance.one<Word>(['noAnswer', 'refused', 'wrongRoom', null])]),
  );

/** What lies sorted goes on runs of two entrances. Answers the runs. */
export async function loadAll({ as }: TestApp): Promise<string[]> {
  const { dispatch } = as('lin');
  const { rows } = await dispatch.listSorting({ communityId });
  const toSort = rows.filter((row) => row.toSort > 0).map(({ entranceId }) => entranceId);
  if (toSort.length > 0)
    await dispatch.markSorted({ communityId, entranceIds: toSort, actionId: actionId() });
  const all = rows.filter((row) => row.toSort + row.sorted > 0).map(({ entranceId }) => entranceId);
  const runIds = [];
  for (let from = 0; from < all.length; from += RUN) {
    const entranceIds = all.slice(from, from + RUN);
    runIds.push((await dispatch.createRun({ communityId, entranceIds, actionId: actionId() })).runId);
  }
  return runIds;
}

interface Keeping {
  books: Books;
  prices: Prices;
}

/** Each run goes up and comes back; everybody is at home when `chance` is null. Answers the doors that have theirs. */
export async function carryAll(
  app: TestApp,
  runIds: readonly string[],
  chance: Chance | null,
  keeping: Keeping,
): Promise<DropOff[]> {
  const taken = [];
  for (const [at, runId] of runIds.entries()) {
    const by = carriers[at % carriers.length] ?? '';
    const own = app.as(by).dispatch;
    await own.acceptRun({ communityId, runId, actionId: actionId() });
    await own.departRun({ communityId, runId, actionId: actionId() });
    app.clock.pass(10 * MINUTE_MS);
    const { dropOffs } = await own.getRun({ communityId, runId });
    const odd = chance ? oddOnes(chance, dropOffs) : new Map<string, Word>();
    await sayAll(app, { by, runId, dropOffs }, odd);
    await own.finishRun({ communityId, runId, actionId: actionId() });
    taken.push(...dropOffs.filter(({ id }) => !odd.has(id)));
  }
  for (const { householdId, pieces } of taken)
    for (const { name, quantity } of pieces)
      add(keeping.books.households, householdId, quantity * priceOf(keeping.prices, name));
  return taken;
}

/** Of what came instead, '土豆 5斤（代替 …）', at its own price. */
const priceOf = ({ byName }: Prices, name: string): number =>
  byName.get(name.split('（代替')[0] ?? '') ?? NaN;

/** What is odd door by door, all others with one word for their entrance. */
async function sayAll(
  { as, clock }: TestApp,
  { by, runId, dropOffs }: { by: string; runId: string; dropOffs: readonly DropOff[] },
  odd: ReadonlyMap<string, Word>,
): Promise<void> {
  const happenedAt = clock.now.toISOString();
  for (const [id, outcome] of odd)
    if (outcome)
      await as(by).dispatch.confirmDropOff({ ...outcomeOf(id, outcome), happenedAt, actionId: actionId() });
  const exceptDropOffIds = [...odd].filter(([, outcome]) => outcome === null).map(([id]) => id);
  for (const entranceId of new Set(dropOffs.map((door) => door.entranceId))) {
    const word = { runId, entranceId, outcome: 'handedOver' as const, exceptDropOffIds, happenedAt };
    await as(by).dispatch.confirmRest({ communityId, ...word, actionId: actionId() });
  }
}

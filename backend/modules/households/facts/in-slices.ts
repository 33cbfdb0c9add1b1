import { setImmediate } from 'node:timers/promises';

const SLICE = 500;

/** Goes through many rows some hundred at a time, so that no statement grows without bound. */
export const inSlices = <Row>(
  rows: readonly Row[],
  work: (slice: readonly Row[]) => Promise<unknown>,
): Promise<void> => inPreparedSlices(rows, (slice) => slice, work);

/** The same, and each slice is prepared (sealed, hashed) while the database is at work on the one before it. */
export async function inPreparedSlices<Row, Prepared>(
  rows: readonly Row[],
  prepare: (slice: readonly Row[]) => Prepared,
  work: (prepared: Prepared) => Promise<unknown>,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < rows.length; at += SLICE) {
    const [prepared] = await Promise.all([prepareSoon(() => prepare(rows.slice(at, at + SLICE))), before]);
    before = work(prepared);
  }
  await before;
}

/** Lets the statement that was just begun leave for the database first. */
async function prepareSoon<Prepared>(prepare: () => Prepared): Promise<Prepared> {
  await setImmediate();
  return prepare();
}

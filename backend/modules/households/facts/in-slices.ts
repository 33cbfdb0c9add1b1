const SLICE = 500;

/** Goes through many rows some hundred at a time, so that no statement grows without bound. */
export async function inSlices<Row>(
  rows: readonly Row[],
  work: (slice: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) await work(rows.slice(at, at + SLICE));
}

/** Rows of different height on pages of one height, in their order; a row that is higher than a page gets its own. */
export function fillPages<R>(
  rows: readonly R[],
  heightOf: (row: R) => number,
  room: (page: number) => number,
): R[][] {
  const pages: R[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (pages.length === 0 || height > left) {
      left = room(pages.length);
      pages.push([]);
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}

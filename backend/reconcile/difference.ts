/** One place where a recount differs from what stands in the columns. Counts in the product's measure. */
export interface Difference {
  check: string;
  communityId: string;
  /** The order, wave or purchase and the product, the campaign and the household that it is about. */
  about: string;
  expected: number;
  found: number;
}

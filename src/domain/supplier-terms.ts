/** How a supplier sells a product: so many pieces a case, and not less than so many at all; null when it does not care. */
export interface SupplierTerms {
  caseSize: number | null;
  minOrder: number | null;
}

/** How many whole cases hold the pieces; null for a product without cases. */
export const casesFor = (pieces: number, { caseSize }: Pick<SupplierTerms, 'caseSize'>): number | null =>
  caseSize === null ? null : Math.ceil(pieces / caseSize);

/** Whether the supplier would not come for so few. */
export const isBelowMinimum = (pieces: number, { minOrder }: Pick<SupplierTerms, 'minOrder'>): boolean =>
  minOrder !== null && pieces < minOrder;

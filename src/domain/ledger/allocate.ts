/**
 * Gives an amount to claims one after the other, each at most what it asks: 100 to claims of 60 and 60 are 60 and 40. What
 * is left over is given to nobody.
 */
export function allocate(amountFen: number, claimsFen: readonly number[]): number[] {
  let left = amountFen;
  return claimsFen.map((claim) => {
    const given = Math.min(left, claim);
    left -= given;
    return given;
  });
}

/**
 * Shares out `totalFen` over `n` in whole 分: what does not divide goes, one 分 each, to the first ones. The sum is exact,
 * two shares differ by at most one 分, and the order of those who share is the only thing that decides (docs/decisions/0045).
 */
export function splitFen(totalFen: number, n: number): number[] {
  const least = Math.floor(totalFen / n);
  const rest = totalFen - least * n;
  return Array.from({ length: n }, (_, index) => least + (index < rest ? 1 : 0));
}

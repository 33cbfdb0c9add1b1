/** What is to be paid and what stands to the good, of a balance in 分 that is plus when something is owed. One is 0. */
export const openOf = (balanceFen: number): { openFen: number; creditFen: number } => ({
  openFen: Math.max(0, balanceFen),
  creditFen: Math.max(0, -balanceFen),
});

/** Up to 1 yuan one person lets a household off; above, a second one agrees (Open Collective#1871). */
export const ONE_TAP_WRITE_OFF_FEN = 100;

/** Two payments of one household over the same amount within so many ms may be one. */
export const LOOKS_TWICE_MS = 10 * 60_000;

/** The role a person acts in: the one chosen on this phone while it is still held, else the first. */
export const chosenGrant = <G extends { id: string }>(
  grants: readonly G[],
  chosen: string | null | undefined,
): G | null => grants.find(({ id }) => id === chosen) ?? grants[0] ?? null;

/** The last of a list; undefined when there is none. `.at(-1)` is unknown to phones below iOS 15.4. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

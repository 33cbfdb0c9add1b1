/** A phone has no keys of its own: fingers do the same work. */
export const watchKeys =
  (_listener: (key: string) => boolean): (() => void) =>
  () => {};

/** How a state follows from the moments of a row, the one that says most first; it is stored nowhere. */
export const stateBy =
  <const Moment extends string, const State extends string>(
    words: readonly (readonly [moment: Moment, state: State])[],
    before: State,
  ) =>
  (moments: Readonly<Record<Moment, unknown>>): State =>
    words.find(([moment]) => moments[moment])?.[1] ?? before;

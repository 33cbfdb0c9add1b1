/** When something happened by the phone's clock, never before it could and never after the server heard of it. */
export const saidAt = (happenedAt: string, { from, to }: { from: Date; to: Date }): Date =>
  new Date(Math.max(from.getTime(), Math.min(Date.parse(happenedAt), to.getTime())));

/** The earlier of two: what two phones say of one departure comes to the same, whichever is heard first. */
export const earlier = (one: Date | null, other: Date): Date => (one && one < other ? one : other);

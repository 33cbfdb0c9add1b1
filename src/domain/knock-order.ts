/** What tells in which order two knocks came about, as far as anybody can know. */
export interface KnockOrder {
  id: string;
  /** On the phone's clock, UTC ISO. */
  happenedAt: string;
  device: string;
  /** The how-manieth deed of that phone. */
  seq: number;
  /** The number that the server gave it among those of its cell, and the newest that its phone had seen. */
  version: number;
  sawVersion: number;
}

/**
 * Whether one was made in knowledge of the other: by the same phone later, or by a phone that had read it. Of two where
 * neither has seen the other nobody knows which was first; that does not depend on which arrived first.
 */
export const hasSeen = (one: KnockOrder, other: KnockOrder): boolean =>
  one.device === other.device ? one.seq > other.seq : one.sawVersion >= other.version;

const compare = <T>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);

/** One order for all, the same wherever it is asked: by time, then phone, then the phone's own order. */
export const comesBefore = (one: KnockOrder, other: KnockOrder): number =>
  compare(one.happenedAt, other.happenedAt) ||
  compare(one.device, other.device) ||
  one.seq - other.seq ||
  compare(one.id, other.id);

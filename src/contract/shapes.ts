import * as z from 'zod';

/** Times on the wire are UTC ISO strings. */
export const Moment = z.iso.datetime();
/**
 * A moment in an input, without the first and the last year that a text can name: the database keeps no year 0, and
 * the end of 9999 rounds up into a year that no answer can carry.
 */
export const GivenMoment = Moment.regex(/^(?!0000|9999)/, '时间不对，请重新选择');
/** An id in an input: in small letters, as the database writes it, so that one thing never comes under two names. */
export const Id = z.uuid().toLowerCase();
/** Money in whole 分. */
export const Fen = z.int().nonnegative();
/** A count of pieces in the product's measure. */
export const Quantity = z.int().nonnegative();

/** The place of a call: fields that the kernel reads to check the scope. */
export const inCommunity = z.object({ communityId: z.uuid() });
export const atHousehold = inCommunity.extend({ householdId: z.uuid() });
export const atEntrance = inCommunity.extend({ entranceId: z.uuid() });

/** Every list is paged: `cursor` is the last answer's `next`, null when there is no more. */
export const page = { cursor: z.string().max(200).optional(), limit: z.int().min(1).max(100).default(20) };
export const paged = <T extends z.ZodType>(one: T) =>
  z.object({ rows: z.array(one), next: z.string().nullable() });

import type { Context } from '../../../kernel/context';
import { limitTries, whoTries, type Limit, type LimitedTries } from '../../org/public';

/** Whoever asks, whatever comes of it: rooms and numbers are not to be tried one after another. */
const limit: Limit = { kind: 'join', tries: 10, minutes: 24 * 60 };

/** How often somebody may ask to be let in, as whatever. Refuses TOO_MANY_TRIES. */
export const limitAsking = (ctx: Context): Promise<LimitedTries> => limitTries(ctx, limit, whoTries(ctx));

import { Refusal } from './refusal';

/** When whoever was turned away may come again, s. */
const USUAL_S = 5;

/** The refusal that passes by itself: the same call may be sent again. */
export const busy = (seconds = USUAL_S): Refusal => new Refusal('BUSY', { seconds });

/** The answer, or BUSY when there is none after `ms`; what was begun goes on to its end unheard. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busy()), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

import { createActionIds } from './action-id';
import { randomSource } from './random-source';

declare const wx: Parameters<typeof randomSource>[0]['wx'];

/** Names one deed before it is sent, so that sending it twice does it once. */
export const newActionId = createActionIds(
  randomSource({
    wx: typeof wx === 'undefined' ? undefined : wx,
    crypto: typeof crypto === 'undefined' ? undefined : crypto,
  }),
);

import { createActionIds } from './action-id';
import { platformRandom } from '../platform/wire/platform-random';
import { randomSource } from './random-source';

/** Names one deed before it is sent, so that sending it twice does it once. */
export const newActionId = createActionIds(randomSource(platformRandom));

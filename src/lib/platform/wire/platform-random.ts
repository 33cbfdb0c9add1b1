import type { RandomPlatform } from '../../wire/random-source';
import type { Satisfies } from '../satisfies';
import * as h5 from './platform-random.h5';
import type * as weapp from './platform-random.weapp';

/** Where random numbers come from. */
export interface Randomness {
  platformRandom: RandomPlatform;
}

export type RandomnessInWeChat = Satisfies<typeof weapp, Randomness>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { platformRandom }: Randomness = h5;

import type { RandomPlatform } from '../../wire/random-source';

/** Where a browser keeps its random numbers. */
export const platformRandom: RandomPlatform = { crypto: globalThis.crypto };

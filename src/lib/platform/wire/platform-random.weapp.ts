import type { RandomPlatform } from '../../wire/random-source';

declare const wx: RandomPlatform['wx'];

/** Where WeChat keeps its random numbers; its logic layer has no `crypto`. */
export const platformRandom: RandomPlatform = { wx };

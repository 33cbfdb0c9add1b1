import type { RandomPlatform } from './random-source';

declare const wx: RandomPlatform['wx'];

/** Where WeChat keeps its random numbers; its logic layer has no `crypto`. */
export const platformRandom: RandomPlatform = { wx };

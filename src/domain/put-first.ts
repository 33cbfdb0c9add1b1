/** Those that are meant stand first; within both parts the order stays. */
export const putFirst = <T>(all: readonly T[], isMeant: (one: T) => boolean): T[] => [
  ...all.filter(isMeant),
  ...all.filter((one) => !isMeant(one)),
];

/** On the web every loading brings the newest version. */
export function watchNewVersion(): void {}

export const offerNewVersion = (): Promise<void> => Promise.resolve();

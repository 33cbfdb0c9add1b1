/** WeChat brings a new version itself. */
export const noteBuild = (_build: string | null): void => {};

export const renewedAt = (_url: string): boolean => false;

export const askForBuild = (): Promise<void> => Promise.resolve();

export const watchBuild = (): void => {};

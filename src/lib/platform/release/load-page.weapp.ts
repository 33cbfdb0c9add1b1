/** WeChat fetches a page's package when it is opened. */
export const loadPage = (_url: string): Promise<void> => Promise.resolve();

/** WeChat opens no page by itself. */
export const watchLostPages = (_tell: () => void): void => {};

export const watchHurriedSteps = (): void => {};

export const startAgainAt = (_url: string): void => {};

export const addressHere = (): string => '';

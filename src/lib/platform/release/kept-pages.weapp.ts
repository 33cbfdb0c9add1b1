/** WeChat keeps a mini-program's packages itself; which it fetches ahead says app.config.ts. */
export const keepPages = (_packages: readonly string[]): void => {};

export const startKeepingPages = (): void => {};

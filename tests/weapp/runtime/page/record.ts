/** Everything a test may want to know afterwards, kept as `globalThis.__MP__`. */
export const record = {
  ready: false,
  calls: [] as { api: string; argument: unknown }[],
  errors: [] as string[],
  consoleErrors: [] as string[],
  warnings: [] as string[],
  missing: {} as Record<string, number>,
  setData: { count: 0, bytes: 0, largest: 0 },
};

const describe = (cause: unknown): string => {
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return typeof cause === 'string' ? cause : JSON.stringify(cause);
};

/** Records an error as WeChat's console would show it; the app goes on. */
export const recordError = (cause: unknown, where = ''): void => {
  record.errors.push(`${where}${where ? ': ' : ''}${describe(cause)}`);
};

const withoutFunctions = (argument: unknown): unknown =>
  JSON.parse(
    JSON.stringify(argument ?? null, (_, value: unknown) =>
      value instanceof ArrayBuffer ? `[${value.byteLength} bytes]` : value,
    ),
  );

/** Records that the app has called an api of the platform. */
export const recordCall = (api: string, argument: unknown): void => {
  record.calls.push({ api, argument: withoutFunctions(argument) });
};

/** Catches what no one else has caught. */
export const watchUncaught = (): void => {
  window.addEventListener('error', (event) => recordError(event.error ?? event.message, 'uncaught'));
  window.addEventListener('unhandledrejection', (event) => recordError(event.reason, 'unhandled rejection'));
};

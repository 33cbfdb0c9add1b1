/** A bug as the log keeps it: where and what, without the values, which may be somebody's name or number. */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column } = error as Error & Partial<Record<string, unknown>>;
  return {
    type: error.name,
    message: isAboutValues(code) ? undefined : error.message,
    frames: framesOf(error.stack),
    code,
    constraint,
    table,
    column,
    cause: error.cause === undefined ? undefined : errorForLog(error.cause),
  };
}

/** SQLSTATE class 22, data exception: its message quotes the faulty value. */
const isAboutValues = (code: unknown): boolean => typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);

/** The first lines of a stack repeat the message; the frames do not. */
const framesOf = (stack = ''): string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim());

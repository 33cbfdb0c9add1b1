/** WeChat answered with a code of its own instead of what was asked. */
export class PlatformRefusal extends Error {
  override name = 'PlatformRefusal';
  constructor(
    readonly code: number,
    /** Its words name a field at most; they are read and never kept. */
    message: string,
  ) {
    super(message);
  }
}

/** WeChat could not be reached: surely nothing was asked of it. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** WeChat was asked, and what it answered is no answer: nobody knows what it has done. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** The token is not good, or not any more. */
export const isTokenTrouble = (error: unknown): boolean =>
  error instanceof PlatformRefusal && [40001, 40014, 42001].includes(error.code);

/** -1: WeChat is busy. 45009 and 45011: too often for today or for this minute. */
const passing = [-1, 45009, 45011];

/** What passes by itself, of which it is sure that nothing has happened yet. */
export const isPassing = (error: unknown): boolean =>
  error instanceof PlatformRefusal && (passing.includes(error.code) || isTokenTrouble(error));

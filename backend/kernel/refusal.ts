import { refusalSentence, type RefusalCode, type RefusalDetails } from '@/contract/errors';

interface Options {
  /** What was written before the refusal stays written (a counter of wrong passwords). */
  keepsWrites?: boolean;
}

/** An expected "no". Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly keepsWrites: boolean;

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
    options: Options = {},
  ) {
    super(refusalSentence(code, details));
    this.keepsWrites = options.keepsWrites ?? false;
  }
}

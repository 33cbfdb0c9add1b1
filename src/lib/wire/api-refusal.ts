import type { RefusalCode, RefusalDetails } from '@/contract/errors';

interface Refusal {
  code: RefusalCode;
  message: string;
  details?: RefusalDetails;
}

/** The backend has said no; `message` is the Chinese sentence to show as it is. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor({ code, message, details = {} }: Refusal) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Whether a call was refused for what the person is, or is no more: the two look the same to a stranger. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND');

/** Whether a call failed because nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiRefusal && error.code === 'NOT_SIGNED_IN';

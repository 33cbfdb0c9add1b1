import { ApiRefusal } from './api-refusal';

/** Whether a call failed because nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiRefusal && error.code === 'NOT_SIGNED_IN';

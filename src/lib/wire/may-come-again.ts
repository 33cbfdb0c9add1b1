import { passesByItself } from '@/contract/errors';
import { ApiRefusal } from './api-refusal';
import { NoSignal } from './no-signal';

/** Whether the very same call may go well later: nothing came back, or the backend is busy. It keeps its actionId. */
export const mayComeAgain = (error: unknown): boolean =>
  error instanceof NoSignal || (error instanceof ApiRefusal && passesByItself(error.code));

import { ApiRefusal } from './api-refusal';

/** Whether a call was refused for what the person is, or is no more: the two look the same to a stranger. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND');

import type { RequestState } from '@/contract/requests';
import { requestStateNames } from '@/domain/requests';
import { Refusal } from '../../../kernel/refusal';

/** The refusal of whatever comes after the end of a request: it says how it ended. */
export const requestOver = (state: RequestState): Refusal =>
  new Refusal('REQUEST_OVER', { state: requestStateNames[state] });

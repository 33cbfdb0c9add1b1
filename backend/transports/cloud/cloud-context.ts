import { newId } from '../../kernel/ids';

/** The second argument of a cloud function, as far as we read it. */
export interface CloudContext {
  request_id?: unknown;
}

const sane = /^[\w.-]{8,64}$/;

/** The platform's own number of the call, so that its log and ours meet. */
export const requestIdOf = (context: CloudContext | undefined): string => {
  const given = context?.request_id;
  return typeof given === 'string' && sane.test(given) ? given : newId();
};

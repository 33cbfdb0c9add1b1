import type { CallFunction } from './start';

/** Answers every call as the server answers a person it does not know. */
export const refuseStranger: CallFunction = () =>
  Promise.resolve({ result: { ok: false, code: 'NOT_SIGNED_IN', message: '请先登录' } });

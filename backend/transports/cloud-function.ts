import { refusalSentence, type RefusalCode, type RefusalDetails } from '@/contract/errors';
import type { App } from '../kernel/app-parts';
import { call } from '../kernel/call';
import { isPhone, type WhoCalls } from '../wechat/who-calls';
import { newId } from '../kernel/ids';

/** The second argument of a cloud function, as far as we read it. */
interface CloudContext {
  request_id?: unknown;
}

const sane = /^[\w.-]{8,64}$/;

/** The platform's own number of the call, so that its log and ours meet. */
const requestIdOf = (context: CloudContext | undefined): string => {
  const given = context?.request_id;
  return typeof given === 'string' && sane.test(given) ? given : newId();
};

export type CloudReply =
  { ok: true; value: unknown } | { ok: false; code: RefusalCode; message: string; details: RefusalDetails };

const refuse = (code: RefusalCode): CloudReply => ({
  ok: false,
  code,
  message: refusalSentence(code),
  details: {},
});

/** The event is whatever the caller sent: only these two fields are read, and neither says who calls. */
const readEvent = (event: unknown): { procedure: string; input: unknown } => {
  const { procedure, input } = (event ?? {}) as { procedure?: unknown; input?: unknown };
  return { procedure: typeof procedure === 'string' ? procedure : '', input };
};

/**
 * The cloud function `api`: event `{ procedure: 'orders.placeOrder', input }` → CloudReply. Never throws.
 * Refuses FORBIDDEN whoever is not a person in WeChat; INTERNAL when `openApp` has no app to give.
 */
export const makeCloudFunction =
  (openApp: () => App | undefined, whoCalls: WhoCalls) =>
  async (event: unknown, context?: CloudContext): Promise<CloudReply> => {
    const who = whoCalls();
    if (!isPhone(who) || who.openid === '') return refuse('FORBIDDEN');
    const app = openApp();
    if (!app) return refuse('INTERNAL');
    const caller = { kind: 'wechat', openid: who.openid } as const;
    const reply = await call(app, { ...readEvent(event), caller, requestId: requestIdOf(context) });
    if (!reply.ok) return reply;
    return { ok: true, value: reply.value };
  };

import type { Logger } from 'pino';
import type { WhoCalls } from '../wechat/who-calls';

/** Callers that are certainly not WeChat's message push; the name that a push itself bears is documented nowhere. */
const notPush = /^(wx_client|wx_devtools|wx_http|wx_trigger|wx_crawler|wx_localdebug|scf)/;
const sane = /^\w{1,64}$/;

const nameOf = (event: unknown): string => {
  const { Event } = (event ?? {}) as { Event?: unknown };
  return typeof Event === 'string' && sane.test(Event) ? Event : 'unnamed';
};

/**
 * The cloud function `events`: WeChat pushes what happened and wants to read 'success'. For now the event's name
 * goes to the log; counting subscriptions by `subscribe_msg_popup_event` comes with the sending of messages.
 */
export const makeCloudEvents =
  (log: Logger, whoCalls: WhoCalls) =>
  (event: unknown): Promise<'success' | { ok: false }> => {
    if (notPush.test(whoCalls().source)) return Promise.resolve({ ok: false });
    log.info({ event: nameOf(event) }, 'pushed by WeChat');
    return Promise.resolve('success');
  };

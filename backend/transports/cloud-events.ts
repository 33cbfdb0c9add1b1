import type { App } from '../kernel/app-parts';
import type { WhoCalls } from '../wechat/who-calls';
import { takePush } from './take-push';

/** Callers that are certainly not WeChat's message push; the name that a push itself bears is documented nowhere. */
const notPush = /^(wx_client|wx_devtools|wx_http|wx_trigger|wx_crawler|wx_localdebug|scf)/;

/**
 * The cloud function `events`: WeChat pushes what happened and wants to read 'success'; what it does not read it pushes
 * again.
 */
export const makeCloudEvents =
  (openApp: () => App | undefined, whoCalls: WhoCalls) =>
  async (event: unknown): Promise<'success' | { ok: false }> => {
    if (notPush.test(whoCalls().source)) return { ok: false };
    const app = openApp();
    if (!app) return { ok: false };
    return (await takePush(app, event)) ? 'success' : { ok: false };
  };

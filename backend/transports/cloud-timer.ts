import { runJobs, runSending } from '../jobs';
import type { App } from '../kernel/app-parts';
import type { WhoCalls } from '../wechat/who-calls';

/** The cloud function `timer`: every minute, by the platform alone; who else calls it gets nothing done. */
export const makeCloudTimer =
  (openApp: () => App | undefined, whoCalls: WhoCalls) => async (): Promise<{ ok: boolean }> => {
    const { source } = whoCalls();
    const app = openApp();
    if (!app) return { ok: false };
    if (source !== 'wx_trigger') {
      // Written down, so that a platform which one day calls itself otherwise is noticed.
      app.log.warn({ source }, 'not the timer');
      return { ok: false };
    }
    const ends = await Promise.allSettled([runJobs(app, app.clock()), runSending(app, app.clock())]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return { ok: true };
  };

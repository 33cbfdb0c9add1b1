import type { App } from '../kernel/app-parts';
import { errorForLog } from '../kernel/error-for-log';
import { everywhere } from '../kernel/in-community';
import { notePlatformEvent } from '../modules/messages/public';
import { readSubscriptionEvent } from '../wechat/platform-event';

const sane = /^\w{1,64}$/;

/** The name of an event, for the log; never what it says of whom. */
export function eventName(pushed: unknown): string {
  const { Event } = (pushed ?? {}) as { Event?: unknown };
  return typeof Event === 'string' && sane.test(Event) ? Event : 'unnamed';
}

/**
 * Takes what WeChat pushes, whichever way it came. False when it could not be noted: WeChat pushes it again then, and it
 * counts once.
 */
export async function takePush(app: App, pushed: unknown): Promise<boolean> {
  app.log.info({ event: eventName(pushed) }, 'pushed by WeChat');
  const event = readSubscriptionEvent(pushed);
  if (!event) return true;
  const known = { templates: app.cardTemplates, now: app.clock() };
  try {
    await everywhere(app.database)
      .transaction()
      .execute((db) => notePlatformEvent(db, event, known));
    return true;
  } catch (error) {
    app.log.error({ err: errorForLog(error) }, 'a push was not noted');
    return false;
  }
}

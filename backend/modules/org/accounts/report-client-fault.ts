import type { reportClientFault as procedure } from '@/contract/client-faults';
import { faultWords } from '@/contract/fault-words';
import type { Handler } from '../../../kernel/implement';
import { whoTries } from '../sessions/who-tries';

const minuteMs = 60_000;
const mostOfOne = 5;
const mostOfAll = 60;

/** This process's last minute; another instance counts for itself. */
const lastMinute = { from: 0, all: 0, of: new Map<string, number>() };

function isAllowed(who: string, now: number): boolean {
  if (now - lastMinute.from >= minuteMs || now < lastMinute.from) {
    Object.assign(lastMinute, { from: now, all: 0, of: new Map() });
  }
  const already = lastMinute.of.get(who) ?? 0;
  if (already >= mostOfOne || lastMinute.all >= mostOfAll) return false;
  lastMinute.all += 1;
  lastMinute.of.set(who, already + 1);
  return true;
}

/** The words are cleaned here again: a client may be anybody's. */
export const reportClientFault: Handler<typeof procedure> = (ctx, { message, ...where }) => {
  if (isAllowed(whoTries(ctx), ctx.now.getTime())) {
    ctx.log.warn({ clientFault: { ...where, message: faultWords(message) } }, 'a client failed');
  }
  return Promise.resolve({});
};

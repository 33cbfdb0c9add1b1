import { NoSignal } from '../wire/no-signal';
import type { Reply } from '../wire/reply';
import { keptDeeds, type KeptDeeds } from './kept-deeds';
import type { QueueLine } from './queue-line';

/** What is on its way for a moment is no news; a deed that is older is. */
const NEWS_MS = 10 * 60_000;

/** Of those of the queue. */
interface Ports {
  send(procedure: string, input: object): Promise<Reply>;
  accountId(): string | null;
  now(): string;
  isOnline(): boolean;
}

/**
 * Tells how many old deeds of a round this phone keeps, before they are told one by one: signal that lasts for one call
 * is enough for staff to know. When none waits any more, that is told too.
 */
export function createKeptReporter(ports: Ports, line: Pick<QueueLine, 'waitingOf'>) {
  const told = new Map<string, KeptDeeds>();
  const kept = () => keptDeeds(line.waitingOf(ports.accountId()));
  const isNews = ({ unsent }: KeptDeeds) => Date.parse(ports.now()) - Date.parse(unsent.oldestAt) >= NEWS_MS;

  const tellKept = async (news: readonly KeptDeeds[]): Promise<void> => {
    for (const one of news) {
      if (!(await say(ports, one))) return;
      told.set(one.campaignId, one);
    }
  };
  const tellNone = async (): Promise<void> => {
    const still = new Set(kept().map(({ campaignId }) => campaignId));
    for (const [campaignId, one] of told) {
      if (still.has(campaignId)) continue;
      if (!(await say(ports, { ...one, unsent: null }))) return;
      told.delete(campaignId);
    }
  };
  // Null is nothing to tell: an ordinary deed waits for nothing before it is sent.
  return {
    before: (): Promise<void> | null => {
      const news = ports.isOnline() ? kept().filter(isNews) : [];
      return news.length > 0 ? tellKept(news) : null;
    },
    after: (): Promise<void> | null => (told.size > 0 ? tellNone() : null),
  };
}

/** False without signal. Whatever else is answered changes nothing here: the deeds themselves will be told. */
async function say(
  ports: Ports,
  report: Omit<KeptDeeds, 'unsent'> & { unsent: KeptDeeds['unsent'] | null },
): Promise<boolean> {
  try {
    await ports.send('doorKnocks.reportPhone', report);
    return true;
  } catch (error) {
    if (error instanceof NoSignal) return false;
    throw error;
  }
}

import type { Unsent } from '@/contract/phone-reports';
import type { QueueEntry } from './queue-entry';

/** What a phone says of itself: where in a round it works, and how many deeds of it it keeps. */
export interface KeptDeeds {
  communityId: string;
  campaignId: string;
  /** That of the oldest of them. */
  entranceId: string;
  device: string;
  unsent: Unsent;
}

interface Mark {
  communityId: string;
  campaignId: string;
  entranceId: string;
  device: string;
  seq: number;
}

/** The marks of a deed of a round; undefined of any other. */
function markOf({ input }: QueueEntry): Mark | undefined {
  const { communityId, campaignId, entranceId, device, seq } = input as Record<string, unknown>;
  const words = { communityId, campaignId, entranceId, device };
  const isMarked = Object.values(words).every((word) => typeof word === 'string') && typeof seq === 'number';
  return isMarked ? ({ ...words, seq } as Mark) : undefined;
}

const isOf = (round: Mark, entry: QueueEntry): boolean => {
  const mark = markOf(entry);
  return mark?.campaignId === round.campaignId && mark.device === round.device;
};

/** What of a round waits on this phone, in the order in which it was done; null where nothing does. */
export function unsentOf(entries: readonly QueueEntry[], campaignId: string): Unsent | null {
  const [first] = keptDeeds(entries.filter((entry) => markOf(entry)?.campaignId === campaignId));
  return first?.unsent ?? null;
}

/** The rounds of which deeds wait on this phone, by what the server may know of them; nothing that they say. */
export function keptDeeds(entries: readonly QueueEntry[]): KeptDeeds[] {
  const waiting = entries.filter(({ state }) => state === 'waiting');
  return waiting.flatMap((oldest) => {
    const mark = markOf(oldest);
    if (!mark || waiting.find((entry) => isOf(mark, entry)) !== oldest) return [];
    const all = waiting.filter((entry) => isOf(mark, entry));
    const seqs = all.flatMap((entry) => markOf(entry)?.seq ?? []);
    const { communityId, campaignId, entranceId, device } = mark;
    const numbers = { firstSeq: Math.min(...seqs), lastSeq: Math.max(...seqs) };
    return [
      {
        communityId,
        campaignId,
        entranceId,
        device,
        unsent: { count: all.length, oldestAt: oldest.madeAt, ...numbers },
      },
    ];
  });
}

import type { KnockWay, NoticeOutcome } from '@/contract/campaigns';
import type { NoticeCloses } from '@/contract/notices';

/** What somebody of the household, or somebody at its door, has done. */
export type NoticeDeed = NoticeOutcome | 'needsAtHome' | 'takenBack';

/** One fact of a notice's cell (docs/decisions/0043). */
export interface NoticeFact {
  id: string;
  what: NoticeDeed;
  way: KnockWay;
  happenedAt: string;
  recordedBy: string;
  /** Of `takenBack`: the fact that was noted at the wrong door. */
  takesBack: string | null;
}

/** What the facts of a cell come to. */
export interface NoticeCell {
  outcome: NoticeOutcome | null;
  way: KnockWay | null;
  closedAt: string | null;
  closedBy: string | null;
  needsHomeService: boolean;
}

/** The surest word first: whoever knows has also read, and a sheet in the door says the least. */
const inOrder: readonly NoticeOutcome[] = ['acknowledged', 'toldInPerson', 'leafletGiven', 'opened'];

const earliest = (facts: readonly NoticeFact[]): NoticeFact | undefined =>
  [...facts].sort(
    (one, other) => one.happenedAt.localeCompare(other.happenedAt) || one.id.localeCompare(other.id),
  )[0];

/**
 * The cell that these facts make, whatever order they came in. Having been read is an outcome at once, and closes only
 * where no more is asked; what is needed at home closes nothing, and what was taken back is as if it had never been said.
 */
export function noticeCell(all: readonly NoticeFact[], closes: NoticeCloses): NoticeCell {
  const takenBack = new Set(all.map(({ takesBack }) => takesBack));
  const facts = all.filter(({ id }) => !takenBack.has(id));
  const outcome = inOrder.find((one) => facts.some(({ what }) => what === one)) ?? null;
  const standing = earliest(facts.filter(({ what }) => what === outcome));
  const isClosed = outcome !== null && (outcome !== 'opened' || closes === 'opened');
  return {
    outcome,
    way: standing?.way ?? null,
    closedAt: isClosed ? (standing?.happenedAt ?? null) : null,
    closedBy: isClosed ? (standing?.recordedBy ?? null) : null,
    needsHomeService: facts.some(({ what }) => what === 'needsAtHome'),
  };
}

import type { KnockOutcome, KnockWay } from '@/contract/campaigns';
import type { SuccessRule } from '@/contract/door-knocks';
import { comesBefore, hasSeen, type KnockOrder } from './knock-order';
import { partOfDay, partBit } from './part-of-day';

/** What of a knock decides about its cell (docs/decisions/0041). */
export interface CellKnock extends KnockOrder {
  outcome: KnockOutcome;
  way: KnockWay;
  recordedBy: string;
  peopleCount: number | null;
  seenResidents: readonly string[];
  needsHomeService: boolean | null;
  /** What was answered and corrected, field by field (knock-said.ts). */
  said: Readonly<Record<string, string>>;
}

/** What else is known of the household and was decided about its cell. */
export interface CellFacts {
  success: SuccessRule;
  /** Who lives there by the register: each is to be ticked where everyone must be seen. */
  residents: readonly string[];
  /** The register, or a round before, says that nobody lives there. */
  isKnownVacant: boolean;
  /** Staff or captain chose between contradicting knocks. */
  chosenKnockId: string | null;
  /** The household ordered or asked then: who said 'vacant' before was wrong. */
  disprovedAt: string | null;
}

/** What the knocks of a cell come to. */
export interface CellState {
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  /** The knock that stands; null while none closes it. */
  standing: CellKnock | null;
  attempts: number;
  /** Parts of the day in which somebody was at the door in vain, as bits (part-of-day.ts). */
  triedParts: number;
  phoneTries: number;
  kinTries: number;
  lastAttemptAt: string | null;
  isProvisional: boolean;
  /** Those that close it and contradict each other; empty when they agree or somebody has chosen. */
  contested: readonly CellKnock[];
  needsHomeService: boolean;
  peopleSeen: number | null;
}

const isAttempt = ({ outcome }: CellKnock): boolean => outcome === 'noAnswer' || outcome === 'refused';

/** Everybody of the register was ticked, in one knock or several; where nobody is known, the head count is enough. */
function isEveryoneSeen(knock: CellKnock, all: readonly CellKnock[], residents: readonly string[]): boolean {
  const seen = new Set(all.filter(({ outcome }) => outcome === 'met').flatMap((one) => one.seenResidents));
  return knock.outcome === 'met' && residents.every((id) => seen.has(id));
}

/** Whether a knock closes its cell. */
function closes(knock: CellKnock, all: readonly CellKnock[], facts: CellFacts): boolean {
  if (isAttempt(knock)) return false;
  if (knock.outcome === 'vacant') return facts.disprovedAt === null || knock.happenedAt > facts.disprovedAt;
  if (facts.success === 'doorOpened' || knock.way === 'self') return true;
  return isEveryoneSeen(knock, all, facts.residents);
}

/** Of the closing knocks those that no other has seen and gone past: one, or several of phones that knew nothing of each other. */
const lastWords = (closing: readonly CellKnock[]): CellKnock[] =>
  closing.filter((one) => !closing.some((other) => other !== one && hasSeen(other, one)));

/** Somebody is there and well, whoever said so and how; that they need help, or that nobody lives there, is something else. */
const meaningOf = ({ outcome }: CellKnock): string =>
  outcome === 'vacant' || outcome === 'needHelp' ? outcome : 'there';

/** Both spoke of it, and not alike: what only one of them was told is no contradiction (anchors A9). */
const contradicts = (one: CellKnock, other: CellKnock): boolean =>
  meaningOf(one) !== meaningOf(other) ||
  (one.peopleCount !== null && other.peopleCount !== null && one.peopleCount !== other.peopleCount) ||
  Object.entries(one.said).some(([field, value]) => (other.said[field] ?? value) !== value);

/** One person's word that nobody lives there; a second person's, the register's or a former round's makes it sure. */
const isProvisional = (standing: CellKnock | null, all: readonly CellKnock[], facts: CellFacts): boolean =>
  standing?.outcome === 'vacant' &&
  !facts.isKnownVacant &&
  new Set(all.filter(({ outcome }) => outcome === 'vacant').map(({ recordedBy }) => recordedBy)).size < 2;

const latest = (moments: readonly string[]): string | null => [...moments].sort().at(-1) ?? null;

function attemptsOf(all: readonly CellKnock[]) {
  const inVain = all.filter(isAttempt);
  const atDoor = inVain.filter(({ way }) => way === 'door');
  return {
    attempts: inVain.length,
    triedParts: atDoor.reduce((bits, { happenedAt }) => bits | partBit(partOfDay(happenedAt)), 0),
    phoneTries: inVain.filter(({ way }) => way === 'phone').length,
    kinTries: inVain.filter(({ way }) => way === 'relative' || way === 'neighbour').length,
    lastAttemptAt: latest(inVain.map(({ happenedAt }) => happenedAt)),
  };
}

/** The last that said something of it, in the order of facts. */
const lastSaid = <T>(ordered: readonly CellKnock[], of: (knock: CellKnock) => T | null): T | null =>
  ordered.reduce<T | null>((before, knock) => of(knock) ?? before, null);

/**
 * The cell that these knocks make, whatever order they came in. Voided knocks are left out before. A cell without a
 * closing knock is open; of two last words that contradict each other the earlier stands until somebody chooses.
 */
export function cellOf(knocks: readonly CellKnock[], facts: CellFacts): CellState {
  const all = [...knocks].sort(comesBefore);
  const closing = all.filter((knock) => closes(knock, all, facts));
  const last = lastWords(closing);
  const chosen = closing.find(({ id }) => id === facts.chosenKnockId) ?? null;
  const [first = null, ...others] = last;
  const isDisputed = first !== null && others.some((other) => contradicts(first, other));
  // A word that has seen what was chosen goes past it.
  const isChoiceOpen = chosen === null || last.some((one) => one !== chosen && hasSeen(one, chosen));
  const standing = isChoiceOpen ? first : chosen;
  return {
    outcome: standing?.outcome ?? lastSaid(all, ({ outcome }) => outcome),
    way: standing?.way ?? lastSaid(all, ({ way }) => way),
    standing,
    ...attemptsOf(all),
    isProvisional: isProvisional(standing, all, facts),
    contested: isDisputed && isChoiceOpen ? last : [],
    needsHomeService: lastSaid(all, (knock) => knock.needsHomeService) ?? false,
    peopleSeen: standing && (standing.peopleCount ?? lastSaid(last, (knock) => knock.peopleCount)),
  };
}

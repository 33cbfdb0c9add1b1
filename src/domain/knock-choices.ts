import type { RoundKind, KnockOutcome, KnockWay } from '@/contract/campaigns';
import type { Round } from '@/contract/door-knocks';

/** One button at a door: what came of it and how, in one tap. */
export interface KnockChoice {
  outcome: KnockOutcome;
  way: KnockWay;
  label: string;
  /** Every person of the household was seen: the ticks are set. */
  isEveryone?: boolean;
}

interface Choices {
  /** In sight, as many as the round has buttons. */
  first: readonly KnockChoice[];
  /** Behind 'more'. */
  more: readonly KnockChoice[];
}

const atDoor = (outcome: KnockOutcome, label: string): KnockChoice => ({ outcome, way: 'door', label });

const noAnswer = atDoor('noAnswer', '无人应答');
const vacant = atDoor('vacant', '空户');
const refused = atDoor('refused', '不愿开门');
const notPickedUp: KnockChoice = { outcome: 'noAnswer', way: 'phone', label: '电话没人接' };

/** The main word first; the second is the other of two buttons. */
const ofKind: Record<RoundKind, readonly KnockChoice[]> = {
  round: [
    atDoor('met', '在家，已见面'),
    noAnswer,
    vacant,
    { outcome: 'phoned', way: 'phone', label: '不便开门，电话已通' },
    refused,
    { outcome: 'answered', way: 'relative', label: '家属代答' },
    { outcome: 'answered', way: 'neighbour', label: '邻居说的' },
    notPickedUp,
  ],
  rollCall: [
    atDoor('safe', '平安'),
    noAnswer,
    atDoor('needHelp', '需要帮助'),
    vacant,
    { outcome: 'safe', way: 'phone', label: '电话里说平安' },
    { outcome: 'needHelp', way: 'phone', label: '电话里说要帮助' },
    { outcome: 'safe', way: 'relative', label: '家属说平安' },
    { outcome: 'safe', way: 'neighbour', label: '邻居说平安' },
    refused,
    notPickedUp,
  ],
  handOut: [
    atDoor('received', '已领'),
    noAnswer,
    vacant,
    atDoor('refused', '不要'),
    { outcome: 'received', way: 'relative', label: '家属代领' },
    { outcome: 'received', way: 'neighbour', label: '邻居代领' },
  ],
};

/** Where every person must be seen, the first word says so; that some were missing is the next one. */
const everyoneFirst = ([first, ...rest]: readonly KnockChoice[]): readonly KnockChoice[] =>
  first
    ? [{ ...first, label: '都见到了', isEveryone: true }, ...rest, { ...first, label: '只见到一部分人' }]
    : [];

/** The buttons of a round at a door: 2 or 4 in sight, all others behind 'more'. */
export function choicesOf({ kind, success, buttons }: Pick<Round, 'kind' | 'success' | 'buttons'>): Choices {
  const all = success === 'everyoneSeen' ? everyoneFirst(ofKind[kind]) : ofKind[kind];
  return { first: all.slice(0, buttons), more: all.slice(buttons) };
}

/** Somebody was talked to: the form, the head count and the rest are asked. */
export const wasTalkedTo = (outcome: KnockOutcome): boolean =>
  outcome !== 'noAnswer' && outcome !== 'refused' && outcome !== 'vacant';

/** What people call an outcome once it is recorded. */
export const knockNames: Readonly<Record<KnockOutcome, string>> = {
  met: '已见面',
  phoned: '电话已通',
  answered: '已代答',
  vacant: '空户',
  noAnswer: '无人应答',
  refused: '不愿开门',
  safe: '平安',
  needHelp: '需要帮助',
  received: '已领',
  gaveAway: '让给别人',
};

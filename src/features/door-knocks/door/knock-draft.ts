import type { Answers, Knock, RoundForm } from '@/contract/door-knocks';
import type { CareEntry } from '@/contract/register';
import { answersAsked } from '@/domain/asked-questions';
import { wasTalkedTo, type KnockChoice } from '@/domain/knock-choices';
import { sameCare } from '@/domain/register/care-entries';
import type { KnockDoor } from '@/domain/queued-knocks';

/** What is filled in at a door, before it is saved. */
export interface KnockDraft {
  /** Null until an outcome is tapped. */
  choice: KnockChoice | null;
  peopleCount: number | null;
  needsHomeService: boolean;
  answers: Answers;
  seen: readonly string[];
  careFlags: readonly CareEntry[];
  /** '' leaves the number as it is. */
  phone: string;
  remark: string;
}

/** Begins with what was said last. */
export const draftOf = (door: KnockDoor): KnockDraft => ({
  choice: null,
  peopleCount: door.peopleCount ?? door.residentCount,
  needsHomeService: door.needsHomeService,
  answers: door.answers,
  seen: door.seenResidents,
  careFlags: door.careFlags,
  phone: '',
  remark: '',
});

type Said = Omit<Knock, 'campaignId' | 'happenedAt' | 'device' | 'seq' | 'sawVersion'>;

const remarkOf = ({ remark }: KnockDraft) => (remark.trim() === '' ? {} : { remark: remark.trim() });

/** What of a draft is recorded: where nobody was talked to, nothing that only talking tells. */
export function saidIn(draft: KnockDraft, choice: KnockChoice, door: KnockDoor, form: RoundForm): Said {
  const { outcome, way, isEveryone = false } = choice;
  const plain = { outcome, way, answers: {}, seenResidents: [], ...remarkOf(draft) };
  if (!wasTalkedTo(outcome)) return plain;
  const { peopleCount, careFlags, needsHomeService } = draft;
  const phone = draft.phone.trim();
  const hasNewCare = !sameCare(careFlags, door.careFlags);
  return {
    ...plain,
    answers: answersAsked(form, draft),
    seenResidents: isEveryone ? door.residents.map(({ id }) => id) : [...draft.seen],
    needsHomeService,
    ...(peopleCount === null ? {} : { peopleCount }),
    ...(phone === '' ? {} : { phone }),
    ...(hasNewCare ? { careFlags: [...careFlags] } : {}),
  };
}

import { useState, type ReactNode } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { TextField } from '@/components/forms/text-field';
import { ActionBar } from '@/components/page/action-bar';
import { Screen } from '@/components/page/screen';
import type { Round } from '@/contract/door-knocks';
import { wasTalkedTo } from '@/domain/knock-choices';
import type { KnockDoor } from '@/domain/queued-knocks';
import { useSession } from '@/lib/session/session';
import { RefusedKnocks } from '../refused-knocks';
import { ContestedCard } from './contested-card';
import { CorrectionSheet } from './correction-sheet';
import { DoorFacts } from './door-facts';
import { FormCard } from './form-card';
import { draftOf, saidIn, type KnockDraft } from './knock-draft';
import { NeedCard } from './need-card';
import { OutcomeCard } from './outcome-card';

interface Props {
  communityId: string;
  round: Round;
  door: KnockDoor;
  /** The door that opens after this one is saved; null at the end of the way. */
  next: KnockDoor | null;
  /** '1单元' */
  entrance: string;
  /** Leaves this door for later; null where no other is open. */
  onSkip: (() => void) | null;
  onSave: (said: ReturnType<typeof saidIn>) => void;
  /** What was recorded before, above the button. */
  note: ReactNode;
}

/** One door of a round: who lives here, what came of it, and on to the next. An ordinary one takes two taps. */
export function OneDoor({ communityId, round, door, next, entrance, onSkip, onSave, note }: Props) {
  const { role } = useSession();
  const [draft, setDraft] = useState(() => draftOf(door));
  const [isCorrecting, setCorrecting] = useState(false);
  const put = (change: Partial<KnockDraft>) => setDraft({ ...draft, ...change });
  const { choice } = draft;
  const isTalking = choice === null || wasTalkedTo(choice.outcome);
  const save = () => choice && onSave(saidIn(draft, choice, door, round.form));
  return (
    <Screen
      title={`${entrance} ${door.roomNo}`}
      bottom={
        <ActionBar note={note}>
          {choice === null && onSkip ? (
            <ActionButton size="bar" look="second" onTap={onSkip}>
              先跳过
            </ActionButton>
          ) : null}
          <ActionButton size="bar" isDisabled={choice === null} onTap={save}>
            {choice === null ? '请先点敲门结果' : next ? `保存，下一户 ${next.roomNo} ›` : '保存，走完了'}
          </ActionButton>
        </ActionBar>
      }
    >
      <RefusedKnocks />
      <DoorFacts door={door} />
      {door.isContested && role !== 'volunteer' ? (
        <ContestedCard
          communityId={communityId}
          campaignId={round.campaignId}
          householdId={door.householdId}
          form={round.form}
        />
      ) : null}
      <OutcomeCard round={round} choice={choice} onChoose={(one) => put({ choice: one })} />
      {isTalking ? <FormCard round={round} door={door} draft={draft} onChange={put} /> : null}
      {isTalking ? <NeedCard communityId={communityId} householdId={door.householdId} /> : null}
      <Card>
        <TextField label="备注" value={draft.remark} onChange={(remark) => put({ remark })} maxLength={100} />
        {isTalking ? (
          <ActionButton look="soft" onTap={() => setCorrecting(true)}>
            更正电话和关爱情况
          </ActionButton>
        ) : null}
      </Card>
      {isCorrecting ? (
        <CorrectionSheet door={door} draft={draft} onChange={put} onClose={() => setCorrecting(false)} />
      ) : null}
    </Screen>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { SectionTitle } from '@/components/cards/section-title';
import type { CodeDoor } from '@/contract/codes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

interface Place {
  communityId: string;
  entranceId: string;
}

interface Props extends Place {
  /** Which entrance it is, where several are shown one below the other. */
  label?: string | undefined;
}

/** What comes to an entrance and is handed over by a code only; whoever knows the household may answer for doing without. */
export function CodeDoors({ label, ...place }: Props) {
  const { data } = useAnswer('dispatch.listCodeDoors', place, { everyMs: 60_000 });
  const [chosen, setChosen] = useState<CodeDoor | null>(null);
  const waive = useAction('dispatch.waiveCode', () => setChosen(null));
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const give = (reason: string) => {
    if (!chosen) return;
    const { kind, id, householdId } = chosen;
    void waive.run({ communityId: place.communityId, householdId, kind, id, reason });
  };
  return (
    <Card className="card--rows">
      <SectionTitle
        title="要开门码的"
        hint="送药、办卡凭住户的 4 位码；报不出来的，核对过人再点“不用码”"
        extra={label}
      />
      {rows.map((door) => (
        <Row
          key={door.id}
          title={`${door.roomNo} ${door.kind === 'door' ? '送药' : '代办'}`}
          hint={hintOf(door)}
          extra={
            door.waivedAt ? (
              '不用码'
            ) : (
              <ActionButton look="soft" onTap={() => setChosen(door)}>
                不用码
              </ActionButton>
            )
          }
        />
      ))}
      <ReasonSheet
        key={chosen?.id}
        title={`${chosen?.roomNo ?? ''} 不用开门码`}
        label="原因"
        placeholder="例如：老人不会看手机，我当面认得"
        word="记下"
        isOpen={chosen !== null}
        isRunning={waive.isRunning}
        onClose={() => setChosen(null)}
        onGiven={give}
      />
    </Card>
  );
}

const hintOf = ({ helperName, wrongTries }: CodeDoor): string =>
  [helperName ?? '还没有人接', wrongTries > 0 ? `错了 ${wrongTries} 次` : null].filter(Boolean).join(' · ');

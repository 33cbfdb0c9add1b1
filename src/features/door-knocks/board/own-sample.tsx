import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import type { OwnSampleDoor } from '@/contract/round-quality';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

/** Doors of the building that somebody else has recorded and a captain asks once more; nothing where none was drawn. */
export function OwnSample(place: { communityId: string; entranceId: string }) {
  const answer = useAnswer('doorKnocks.listOwnSampleDoors', place, { everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle
        title="抽查：请再问一遍"
        hint="是别人登记的。上门或打电话问清楚，再说和登记的对不对得上"
        extra={<Pill tone="amber">{rows.length} 户</Pill>}
      />
      {rows.map((door) => (
        <Door key={`${door.sampleId} ${door.householdId}`} communityId={place.communityId} door={door} />
      ))}
    </Card>
  );
}

function Door({ communityId, door }: { communityId: string; door: OwnSampleDoor }) {
  const { run, isRunning } = useAction('doorKnocks.recordSampleDoor');
  const { householdId, sampleId, placeLabel, title } = door;
  const say = (agrees: boolean) => void run({ communityId, householdId, sampleId, agrees });
  return (
    <>
      <Row title={placeLabel} hint={title} />
      <Buttons>
        <ActionButton look="soft" isRunning={isRunning} onTap={() => say(true)}>
          对得上
        </ActionButton>
        <ActionButton look="second" isRunning={isRunning} onTap={() => say(false)}>
          对不上
        </ActionButton>
      </Buttons>
    </>
  );
}

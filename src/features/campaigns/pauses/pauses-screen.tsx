import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { Pause } from '@/contract/pauses';
import { formatMoment } from '@/domain/beijing-time';
import { pauseWords } from '@/domain/campaign-words';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { BuildingPauseSheet } from './building-pause-sheet';

/** The buildings in which nobody need knock just now: for all campaigns, until the day or until lifted. */
export function PausesScreen() {
  return (
    <Screen title="整栋楼暂停敲门">
      <InCommunity>{({ communityId }) => <Pauses communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

const none = (
  <MessageCard
    icon="building"
    title="没有暂停的楼"
    hint="哪栋楼封着、不能进，就先暂停：这些户还算没走到，到日子会自己回到名单里"
  />
);

function Pauses({ communityId }: { communityId: string }) {
  const answer = useAnswer('campaigns.listBuildingPauses', { communityId });
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={none}>
        {({ rows }) => (
          <Card>
            <SectionTitle title="暂停着的楼" hint="取消一条，别的还在；各户自己的暂停也还在" />
            {rows.map((pause) => (
              <OnePause key={pause.id} communityId={communityId} pause={pause} />
            ))}
          </Card>
        )}
      </Loaded>
      <Buttons>
        <ActionButton onTap={() => setAdding(true)}>暂停一栋楼</ActionButton>
      </Buttons>
      {isAdding ? <BuildingPauseSheet communityId={communityId} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function OnePause({ communityId, pause }: { communityId: string; pause: Pause }) {
  const { run, isRunning } = useAction('campaigns.liftBuildingPause');
  const { id: pauseId, buildingId, placeLabel, note, byName, beganAt } = pause;
  if (buildingId === null) return null;
  return (
    <Row
      title={`${placeLabel} ${pauseWords(pause)}`}
      hint={[note, `${byName} ${formatMoment(beganAt, now())}`].filter(Boolean).join(' · ')}
      extra={
        <ActionButton
          look="second"
          isRunning={isRunning}
          onTap={() => void run({ communityId, buildingId, pauseId })}
        >
          取消暂停
        </ActionButton>
      }
    />
  );
}

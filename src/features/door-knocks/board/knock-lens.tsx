import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import type { OutputOf } from '@/lib/wire/api';
import { buildingName } from '@/domain/place-words';
import { useEntranceRounds } from '../use-entrance-rounds';
import { RefusedKnocks } from '../refused-knocks';
import { KnockBoard } from './knock-board';
import { campaignName } from '@/domain/campaign-words';
import '../door-knocks.scss';

interface Building {
  communityId: string;
  buildingNo: string;
  entrances: readonly { entranceId: string }[];
}

interface Props extends Building {
  /** What goes on at this building. */
  campaigns: OutputOf<'campaigns.listEntranceCampaigns'>['rows'];
}

/** The building through what goes on there; without anything it says what to do. */
export function KnockLens({ campaigns, ...building }: Props) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = campaigns.find(({ id }) => id === chosenId) ?? campaigns[0];
  if (!shown)
    return (
      <>
        <RefusedKnocks />
        <MessageCard
          icon="building"
          title="现在没有敲门行动"
          hint="工作人员开一轮以后，这里一户一格，能看到还差哪几户。要开一轮，请联系工作人员"
        />
      </>
    );
  return (
    <>
      <RefusedKnocks />
      {campaigns.length > 1 ? (
        <Choice
          options={campaigns.map((one) => ({ value: one.id, label: campaignName(one) }))}
          value={shown.id}
          onChange={setChosenId}
        />
      ) : null}
      <LiveRound key={shown.id} {...building} campaignId={shown.id} />
    </>
  );
}

function LiveRound({ communityId, buildingNo, entrances, campaignId }: Building & { campaignId: string }) {
  const live = useEntranceRounds({ communityId, campaignId, entrances, hasLens: true });
  const { waited, round } = live;
  return waited ? (
    <Loaded answer={waited}>
      {() =>
        round ? (
          <KnockBoard
            communityId={communityId}
            label={buildingName(buildingNo)}
            round={round}
            entrances={live.entrances}
          />
        ) : null
      }
    </Loaded>
  ) : null;
}

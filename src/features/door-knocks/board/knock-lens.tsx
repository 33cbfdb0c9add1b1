import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import type { OutputOf } from '@/lib/wire/api';
import { buildingName } from '@/domain/place-words';
import { go } from '@/lib/pages/routes';
import { useEntranceRounds } from '../use-entrance-rounds';
import { RefusedKnocks } from '../refused-knocks';
import { KnockBoard } from './knock-board';
import { OwnSample } from './own-sample';
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
  const open = <OpenOwn entranceId={building.entrances[0]?.entranceId ?? ''} isFirst={!shown} />;
  if (!shown)
    return (
      <>
        <RefusedKnocks />
        <MessageCard
          icon="building"
          title="现在没有敲门行动"
          hint="开一轮以后，这里一户一格，能看到还差哪几户。工作人员开的也会出现在这里"
          action={open}
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
      <OwnSample communityId={building.communityId} entranceId={building.entrances[0]?.entranceId ?? ''} />
      {open}
    </>
  );
}

/** The way to a round or a roll-call of one's own; beside a round that is under way it stands back. */
const OpenOwn = ({ entranceId, isFirst }: { entranceId: string; isFirst: boolean }) => (
  <ActionButton look={isFirst ? 'main' : 'soft'} onTap={() => go('captainOpenRound', { entranceId })}>
    {isFirst ? '在楼里开一轮' : '再开一轮，或问一次平安'}
  </ActionButton>
);

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

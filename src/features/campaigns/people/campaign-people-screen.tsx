import { useState } from 'react';
import type { Audience } from '@/contract/audience';
import { MessageCard } from '@/components/cards/message-card';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import { useAnswer } from '@/lib/answers/use-answer';
import { EntranceCard, type Entrance } from './entrance-card';
import { GiveSheet } from './give-sheet';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** Who walks which entrance of a round just now: given for four hours, or taken back. */
export function CampaignPeopleScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="谁在走哪个单元">
      <InCommunity>
        {({ communityId }) => <People communityId={communityId} campaignId={campaignId} />}
      </InCommunity>
    </Screen>
  );
}

function People(place: Place) {
  const answer = useAnswer('doorKnocks.getRound', place);
  return <Loaded answer={answer}>{({ audience }) => <Entrances {...place} audience={audience} />}</Loaded>;
}

const nowhere = <MessageCard title="这次行动没有单元" hint="住户可能都搬走了" />;
/** A card with one helper. */
const cardHeight = 150;

function Entrances({ audience, ...place }: Place & { audience: Audience }) {
  const answer = useAnswer('campaigns.countAudience', { communityId: place.communityId, audience });
  const [given, setGiven] = useState<Entrance | null>(null);
  return (
    <>
      <Loaded answer={answer} isEmpty={({ entrances }) => entrances.length === 0} empty={nowhere}>
        {({ entrances }) => (
          <RowsInSight name="entrances" rows={entrances} rowHeight={cardHeight}>
            {(some) =>
              some.map((one) => (
                <EntranceCard key={one.entranceId} {...place} entrance={one} onGive={() => setGiven(one)} />
              ))
            }
          </RowsInSight>
        )}
      </Loaded>
      {given ? <GiveSheet {...place} entrance={given} onClose={() => setGiven(null)} /> : null}
    </>
  );
}

import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import { ActionBar } from '@/components/page/action-bar';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { useDesk } from '@/lib/session/use-desk';
import { CampaignCard } from './campaign-card';
import { CampaignsTable } from './campaigns-table';
import '../campaigns.scss';

const open = (
  <ActionButton onTap={() => go('staffOpenRound', { from: '', batchId: '' })}>开始一次行动</ActionButton>
);
const bar = (
  <ActionBar>
    <ActionButton size="bar" onTap={() => go('staffOpenRound', { from: '', batchId: '' })}>
      开始一次行动
    </ActionButton>
  </ActionBar>
);

const empty = (
  <MessageCard
    icon="door"
    title="还没有敲门行动"
    hint="先选走哪些楼，看清楚共多少户，再开始；每一户都会有一格，一户不漏"
    action={open}
  />
);

/** What reaches every household: those that are not closed first, each with how many are left. */
export function CampaignsScreen() {
  return <InCommunity>{({ communityId }) => <Campaigns communityId={communityId} />}</InCommunity>;
}

function Campaigns({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('campaigns.listCampaigns', { communityId });
  const isDesk = useDesk();
  const isThere = (answer.data ?? []).length > 0;
  return (
    <Screen title="敲门行动" wide bottom={isThere ? bar : null}>
      {isDesk ? (
        <CampaignsTable answer={answer} more={more} isFetchingMore={isFetchingMore} empty={empty} />
      ) : (
        <>
          <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
            {(rows) => rows.map((one) => <CampaignCard key={one.id} campaign={one} />)}
          </Loaded>
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </>
      )}
    </Screen>
  );
}

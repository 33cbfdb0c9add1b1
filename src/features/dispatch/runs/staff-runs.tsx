import type { RunSummary } from '@/contract/dispatch';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Screen } from '@/components/page/screen';
import { useDesk } from '@/lib/session/use-desk';
import { usePages } from '@/lib/answers/use-pages';
import { BroughtBackList } from '../sorting/brought-back-list';
import { NotFetchedList } from '../pick-ups/not-fetched-list';
import { ListHead, RunCard } from './run-card';
import { NoRunsYet } from './no-runs-yet';
import { RunsTable } from './runs-table';
import '../dispatch.scss';

/** All runs of the community: who carries what, and what nobody has taken yet. */
export function StaffRuns() {
  return (
    <Screen title="配送单" wide>
      <InCommunity>{({ communityId }) => <Runs communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

const parts = [
  { title: '等人来送', states: ['open'] },
  { title: '已接单和配送中', states: ['accepted', 'departed'] },
  { title: '已完成', states: ['finished'] },
];

function Runs({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listRuns', { communityId });
  const isDesk = useDesk();
  const empty = <NoRunsYet communityId={communityId} />;
  if (isDesk)
    return (
      <>
        <NotFetchedList communityId={communityId} />
        <BroughtBackList communityId={communityId} />
        <RunsTable answer={answer} more={more} isFetchingMore={isFetchingMore} empty={empty} />
      </>
    );
  return (
    <>
      <NotFetchedList communityId={communityId} />
      <BroughtBackList communityId={communityId} />
      <Loaded answer={answer} isEmpty={(runs) => runs.length === 0} empty={empty}>
        {(runs) => parts.map((part) => <Part key={part.title} {...part} runs={runs} />)}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </>
  );
}

interface PartProps {
  title: string;
  states: readonly string[];
  runs: readonly RunSummary[];
}

function Part({ title, states, runs }: PartProps) {
  const shown = runs.filter(({ state }) => states.includes(state));
  return (
    <>
      <ListHead title={title} count={shown.length} />
      {shown.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
    </>
  );
}

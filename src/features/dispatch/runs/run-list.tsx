import type { RunSummary } from '@/contract/dispatch';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { ListHead, RunCard } from './run-card';
import '../dispatch.scss';

/** A volunteer's tasks: what I carry, what waits for somebody, what I have done. */
export function RunList() {
  return <InCommunity>{({ communityId }) => <Runs communityId={communityId} />}</InCommunity>;
}

function Runs({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listRuns', { communityId }, { keep: true });
  return (
    <>
      <Loaded
        answer={answer}
        isEmpty={(runs) => runs.length === 0}
        empty={<MessageCard title="现在没有要送的东西" hint="分拣好了，新的配送单会出现在这里" />}
      >
        {(runs) => <Sections runs={runs} communityId={communityId} onRefused={() => void answer.refetch()} />}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
      <TripsRow communityId={communityId} />
    </>
  );
}

/** The way to loading and unloading, where something goes to stations. */
function TripsRow({ communityId }: { communityId: string }) {
  const { data } = useAnswer('dispatch.listVehicles', { communityId }, { keep: true });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <Row title="车次" hint="装车、出发、到站卸车" onTap={() => go('volunteerTrips')} />
    </Card>
  );
}

interface SectionsProps {
  runs: readonly RunSummary[];
  communityId: string;
  /** Somebody else was faster: show how it stands now. */
  onRefused: () => void;
}

function Sections({ runs, communityId, onRefused }: SectionsProps) {
  const accept = useAction('dispatch.acceptRun', ({ runId }) => go('volunteerRun', { runId }));
  const take = async (runId: string) => {
    if (!(await accept.run({ communityId, runId }))) onRefused();
  };
  const mine = runs.filter(({ isMine, state }) => isMine && state !== 'finished');
  const open = runs.filter(({ state }) => state === 'open');
  const finished = runs.filter(({ isMine, state }) => isMine && state === 'finished');
  return (
    <>
      <ListHead title="我在送" count={mine.length} />
      {mine.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
      <ListHead title="等人来送" count={open.length} />
      {open.map((run) => (
        <RunCard key={run.id} run={run} isAccepting={accept.isRunning} onAccept={() => void take(run.id)} />
      ))}
      <ListHead title="我送完的" count={finished.length} />
      {finished.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
    </>
  );
}

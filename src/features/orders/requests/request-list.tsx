import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { SectionTitle } from '@/components/cards/section-title';
import type { Request } from '@/contract/requests';
import { isOver } from '@/domain/requests';
import type { Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { RequestRow } from './request-row';

const List = ({ requests }: { requests: readonly Request[] }) =>
  requests.length === 0 ? null : (
    <Card>
      <SectionTitle title="托办的事" />
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </Card>
  );

/** What a household has asked for besides goods, newest first; nothing when it has asked for nothing. */
export function RequestList({ home }: { home: Home }) {
  const { answer, ...more } = usePages('orders.listRequests', home, { keep: true });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(requests) => (
        <>
          <List requests={requests} />
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** On the first screen: only what is not over yet. */
export function RequestsNow({ home }: { home: Home }) {
  const { answer } = usePages('orders.listRequests', home, { keep: true });
  return <List requests={(answer.data ?? []).filter(({ state }) => !isOver(state))} />;
}

import { View } from '@tarojs/components';
import { MessageCard } from '@/components/cards/message-card';
import { PagedTable } from '@/components/table/paged-table';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import type { RequestSummary } from '@/contract/requests';
import { requestKindNames, sinceWords, waitingWords } from '@/domain/requests';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { usePages } from '@/lib/answers/use-pages';

const whoWords = ({ isMine, takenByName }: RequestSummary): string =>
  isMine ? '我在办' : takenByName ? `${takenByName} 在办` : '等人接';

function WaitingRow({ request, now }: { request: RequestSummary; now: string }) {
  const { id, householdId, kind, goesFirst, createdAt, placeLabel, state } = request;
  return (
    <Row
      title={
        <View className="heading">
          {requestKindNames[kind]} {goesFirst ? <Pill tone="red">先办</Pill> : null}
        </View>
      }
      hint={`${placeLabel} · ${waitingWords(createdAt, now)}`}
      extra={<Pill tone={state === 'open' ? 'amber' : 'blue'}>{whoWords(request)}</Pill>}
      onTap={() => go('volunteerRequest', { householdId, requestId: id })}
    />
  );
}

const columns: readonly Column<RequestSummary>[] = [
  {
    title: '事项',
    show: ({ kind, goesFirst }) => (
      <>
        {requestKindNames[kind]} {goesFirst ? <Pill tone="red">先办</Pill> : null}
      </>
    ),
    sortBy: ({ kind }) => requestKindNames[kind],
  },
  { title: '住址', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel },
  { title: '已等', show: (request) => <Waited request={request} />, sortBy: ({ createdAt }) => createdAt },
  {
    title: '谁在办',
    show: (request) => <Pill tone={request.state === 'open' ? 'amber' : 'blue'}>{whoWords(request)}</Pill>,
    sortBy: whoWords,
  },
];

function Waited({ request }: { request: RequestSummary }) {
  return sinceWords(request.createdAt, useNow(60_000));
}

const wordsOf = (request: RequestSummary): string =>
  [requestKindNames[request.kind], request.placeLabel, whoWords(request)].join(' ');

/** What waits for a helper: urgent first, then the oldest; what one has taken oneself is among them. */
export function OpenRequests({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('orders.listOpenRequests', { communityId }, { keep: true });
  const now = useNow(60_000);
  return (
    <PagedTable
      label="代办"
      answer={answer}
      {...more}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ householdId, id }) => go('volunteerRequest', { householdId, requestId: id })}
      phone={(request) => <WaitingRow request={request} now={now} />}
      filter={{ words: '事项、住址', textOf: wordsOf }}
      title={(requests) => (
        <SectionTitle title="代办" extra={`${requests.length}${more.more ? ' 件以上' : ' 件'}`} />
      )}
      empty={<MessageCard icon="check" title="没有等着办的事" hint="住户托办的事会出现在这里" />}
    />
  );
}

import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { MoreRows } from '@/components/more-rows';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import type { RequestSummary } from '@/contract/requests';
import { requestKindNames, waitedWords } from '@/domain/requests';
import { useNow } from '@/lib/clock';
import { go } from '@/lib/routes';
import { usePages } from '@/lib/use-pages';

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
      hint={`${placeLabel} · 已等 ${waitedWords(createdAt, now)}`}
      extra={<Pill tone={state === 'open' ? 'amber' : 'blue'}>{whoWords(request)}</Pill>}
      onTap={() => go('volunteerRequest', { householdId, requestId: id })}
    />
  );
}

/** What waits for a helper: urgent first, then the oldest; what one has taken oneself is among them. */
export function OpenRequests({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('orders.listOpenRequests', { communityId }, { keep: true });
  const now = useNow(60_000);
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={(requests) => requests.length === 0}
      empty={<MessageCard icon="check" title="没有等着办的事" hint="住户托办的事会出现在这里" />}
    >
      {(requests) => (
        <>
          <Card>
            <SectionTitle title="代办" extra={`${requests.length}${more.more ? ' 件以上' : ' 件'}`} />
            {requests.map((request) => (
              <WaitingRow key={request.id} request={request} now={now} />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { Tap } from '@/components/buttons/tap';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { EntranceProgress } from './entrance-progress';
import { isJustOpened } from '../waves/just-opened';
import { NoEntrance } from '@/components/board/no-entrance';
import { ShareTextCard } from '../waves/share-text-card';

function Summary(entrance: { communityId: string; entranceId: string }) {
  const answer = useAnswer('orders.listEntranceOrders', entrance, { keep: true, everyMs: 30_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(content) => (
        <Card>
          <Tap
            className="order-card__open"
            onTap={() => go('captainOrders', { entranceId: entrance.entranceId })}
          >
            <EntranceProgress entrance={content} />
          </Tap>
        </Card>
      )}
    </Loaded>
  );
}

/** A wave has just opened: the card for the group is at hand. */
function ShareOffer(entrance: { communityId: string; entranceId: string }) {
  const { data } = useAnswer('orders.listEntranceOrders', entrance, { keep: true, everyMs: 30_000 });
  const now = useNow(60_000);
  if (!data?.wave || !isJustOpened(data.wave, now)) return null;
  return <ShareTextCard wave={data.wave} facts={data.facts} />;
}

/** The captain's first screen: each entrance with how many households have ordered. */
export function EntranceSummaries() {
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={<NoEntrance />}>
      {({ rows }) => (
        <>
          {rows.map(({ communityId, entranceId }) => (
            <Summary key={entranceId} communityId={communityId} entranceId={entranceId} />
          ))}
          {rows.slice(0, 1).map(({ communityId, entranceId }) => (
            <ShareOffer key={entranceId} communityId={communityId} entranceId={entranceId} />
          ))}
        </>
      )}
    </Loaded>
  );
}

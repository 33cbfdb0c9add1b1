import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Figures } from '@/components/words/figures';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import type { DelayCause } from '@/contract/whereabouts';
import type { OutputOf } from '@/lib/wire/api';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { DelayedOrders } from './delayed-orders';
import { delayCauses, delayNames } from './delayed-words';
import '../dispatch.scss';

/** Everything that is promised and not there yet: why, with whom, and since when. */
export function StaffDelayed() {
  return (
    <Screen title="还没送到" wide>
      <InCommunity>{({ communityId }) => <Delayed communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

type Counts = OutputOf<'dispatch.countDelayed'>;

function Delayed({ communityId }: { communityId: string }) {
  const [cause, setCause] = useState<DelayCause | 'all'>('all');
  const counts = useAnswer('dispatch.countDelayed', { communityId }, { everyMs: 60_000 });
  return (
    <>
      <Loaded answer={counts} skeletonCards={1}>
        {(known) => (
          <>
            <Totals counts={known} />
            <Choice options={optionsOf(known)} value={cause} onChange={setCause} />
          </>
        )}
      </Loaded>
      <DelayedOrders communityId={communityId} cause={cause === 'all' ? undefined : cause} />
    </>
  );
}

const optionsOf = ({ causes, households }: Counts): { value: DelayCause | 'all'; label: string }[] => [
  { value: 'all', label: `全部 ${households} 户` },
  ...delayCauses.flatMap((value) => {
    const count = causes.find((one) => one.cause === value);
    return count ? [{ value, label: `${delayNames[value]} ${count.households} 户` }] : [];
  }),
];

function Totals({ counts }: { counts: Counts }) {
  const { households, pieces, disputes, lateDisputes, comingReplacements } = counts;
  const late = lateDisputes > 0 ? `${lateDisputes} 件超过 24 小时没答复` : null;
  return (
    <Card>
      <Figures
        figures={[
          { value: String(households), label: '户在等' },
          { value: String(pieces), label: '份没到' },
        ]}
      />
      <Row
        title="住户报的问题"
        hint={[late, comingReplacements > 0 && `${comingReplacements} 件等补货`].filter(Boolean).join('，')}
        extra={`${disputes} 件等答复`}
        onTap={() => go('staffDisputes')}
      />
    </Card>
  );
}

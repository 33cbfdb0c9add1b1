import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import type { OutputOf } from '@/lib/wire/api';
import { go } from '@/lib/pages/routes';
import type { InCallUp, Which } from './in-call-up';
import { PlanSheet } from './plan-sheet';
import { PlaceCard } from './place-card';
import { byPlace } from './slot-words';
import { TurnsSheet } from './turns-sheet';
import './call-up.scss';

type CallUp = OutputOf<'notices.getCallUp'>;

/** A timed call-up for staff: who is called when and where, who is served at home, who asks for another time. */
export const CallUpScreen = ({ noticeId }: { noticeId: string }) => (
  <Screen title="错峰时间" wide>
    <InCommunity>{({ communityId }) => <Whole communityId={communityId} noticeId={noticeId} />}</InCommunity>
  </Screen>
);

function Whole(at: InCallUp) {
  const answer = useAnswer('notices.getCallUp', at, { everyMs: 30_000 });
  const [isPlanning, setPlanning] = useState(false);
  const plan = () => setPlanning(true);
  return (
    <Loaded answer={answer}>
      {(callUp) => (
        <>
          {callUp.slots.length > 0 ? (
            <Planned at={at} callUp={callUp} onPlan={plan} />
          ) : (
            <MessageCard
              title="还没有排时间"
              hint="定好地点和先后，每户都会知道自己几点到哪里"
              action={<ActionButton onTap={plan}>排时间</ActionButton>}
            />
          )}
          {isPlanning ? <PlanSheet at={at} onClose={() => setPlanning(false)} /> : null}
        </>
      )}
    </Loaded>
  );
}

function Planned({ at, callUp, onPlan }: { at: InCallUp; callUp: CallUp; onPlan: () => void }) {
  const [shown, setShown] = useState<Which | null>(null);
  const { title, slots, atHome, wishes } = callUp;
  const hasBegun = slots.some(({ calledAt }) => calledAt !== null);
  return (
    <>
      <Card>
        <SectionTitle title={title} hint={hasBegun ? '已经开始叫了' : '还没开始叫'} />
        <Buttons>
          <ActionButton onTap={() => go('callBoard', { noticeId: at.noticeId })}>叫号屏</ActionButton>
          {hasBegun ? null : (
            <ActionButton look="second" onTap={onPlan}>
              重新排
            </ActionButton>
          )}
        </Buttons>
      </Card>
      <Card className="card--rows">
        <Row
          title="想换时间的"
          extra={`${wishes} 户`}
          onTap={wishes > 0 ? () => setShown({ by: 'wishes' }) : undefined}
        />
        <Row
          title="上门的"
          extra={`${atHome} 户`}
          onTap={atHome > 0 ? () => setShown({ by: 'atHome' }) : undefined}
        />
      </Card>
      {byPlace(slots).map((one) => (
        <PlaceCard key={one.place} at={at} {...one} onShow={setShown} />
      ))}
      {shown ? <TurnsSheet at={at} which={shown} slots={slots} onClose={() => setShown(null)} /> : null}
    </>
  );
}

import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Pill, type Tone } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import type { JoinKind, JoinState, MyJoinRequest } from '@/contract/joining';
import { formatMoment } from '@/domain/beijing-time';
import { joinStateNames } from '@/domain/joining';
import { now } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import './joining.scss';

const tones: Record<JoinState, Tone> = {
  waiting: 'amber',
  joined: 'brand',
  declined: 'red',
  withdrawn: 'grey',
};
const kindWords: Record<JoinKind, string> = {
  resident: '加入',
  familyProxy: '作为家属加入',
  volunteer: '报名志愿者',
};
const whoDecides: Record<JoinKind, string> = {
  resident: '楼长核对后就能用，有结果会显示在这里',
  familyProxy: '楼长或工作人员同意后就能用，有结果会显示在这里',
  volunteer: '工作人员看过后会答复，有结果会显示在这里',
};

function RequestCard({ request }: { request: MyJoinRequest }) {
  const { kind, state, placeLabel, communityName, askedAt, reason } = request;
  const { run, isRunning } = useAction('joining.withdrawRequest');
  return (
    <Card look={state === 'waiting' ? 'due' : 'plain'}>
      <SectionTitle
        title={`${kindWords[kind]} ${placeLabel}`}
        hint={`${communityName} · ${formatMoment(askedAt, now())} 提交`}
        extra={<Pill tone={tones[state]}>{joinStateNames[state]}</Pill>}
      />
      {reason ? <View>原因：{reason}</View> : null}
      {state === 'waiting' ? (
        <>
          <View className="secondary request-next">{whoDecides[kind]}</View>
          <ActionButton look="second" isRunning={isRunning} onTap={() => void run({ requestId: request.id })}>
            撤回
          </ActionButton>
        </>
      ) : null}
    </Card>
  );
}

const LOOK_MS = 20_000;

/** Whoever waits without any role comes in by itself as soon as somebody has said yes. */
function useComeIn(isWaiting: boolean): void {
  const { me, grants } = useSession();
  const { refetch } = me;
  const isNobody = grants.length === 0;
  useEffect(() => {
    if (!isWaiting || !isNobody) return undefined;
    const timer = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isWaiting, isNobody, refetch]);
}

/** What I have asked for and how it stands; what was granted is seen elsewhere. */
export function MyJoinRequests({ isFresh = false }: { isFresh?: boolean }) {
  useComeIn(isFresh);
  const answer = useAnswer('joining.listMyRequests', {}, isFresh ? { everyMs: LOOK_MS } : {});
  const open = (answer.data?.rows ?? []).filter(({ state }) => state === 'waiting' || state === 'declined');
  return (
    <>
      {open.slice(0, 5).map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </>
  );
}

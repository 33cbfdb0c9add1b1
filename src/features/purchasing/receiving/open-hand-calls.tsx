import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { RefusedDeeds } from '@/components/cards/refused-deeds';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { useAnswer } from '@/lib/answers/use-answer';
import { queueAction, useWaiting } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { callState, callTitle } from './hand-words';

type Call = OutputOf<'purchasing.listOpenHandCalls'>['rows'][number];

/** Where hands are needed: a volunteer answers with one tap, and changes it until the hour. */
export function OpenHandCalls({ communityId }: { communityId: string }) {
  const answer = useAnswer('purchasing.listOpenHandCalls', { communityId }, { everyMs: 30_000 });
  // What was refused stands here also where its call is over and no longer listed.
  return (
    <>
      <RefusedDeeds procedures={['purchasing.answerHandCall']} of={{ communityId }} />
      {(answer.data?.rows ?? []).map((call) => (
        <OneCall key={call.id} communityId={communityId} call={call} />
      ))}
    </>
  );
}

const words = { coming: '我来', notComing: '来不了' } as const;
const said = { coming: '您说了：我来。', notComing: '您说了：来不了。' } as const;

function OneCall({ communityId, call }: { communityId: string; call: Call }) {
  const waiting = useWaiting('purchasing.answerHandCall').filter(({ input }) => input.callId === call.id);
  const own = waiting[waiting.length - 1]?.input.says ?? call.own;
  const { note, cancelledAt } = call;
  const say = (says: 'coming' | 'notComing') =>
    queueAction(
      'purchasing.answerHandCall',
      { communityId, callId: call.id, says, happenedAt: now() },
      `${callTitle(call, now())}：${words[says]}`,
    );
  return (
    <Card look={own === null && cancelledAt === null ? 'due' : 'plain'}>
      <SectionTitle
        title={callTitle(call, now())}
        extra={waiting.length > 0 ? <Pill tone="amber">待同步</Pill> : null}
        hint={`${own ? said[own] : ''}${callState(call)}${note ? `。${note}` : ''}`}
      />
      {cancelledAt ? null : (
        <Buttons>
          {own === 'notComing' ? null : (
            <ActionButton look="second" onTap={() => say('notComing')}>
              来不了
            </ActionButton>
          )}
          {own === 'coming' ? null : <ActionButton onTap={() => say('coming')}>我来</ActionButton>}
        </Buttons>
      )}
    </Card>
  );
}

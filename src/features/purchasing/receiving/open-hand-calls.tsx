import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { callState, callTitle } from './hand-words';

type Call = OutputOf<'purchasing.listOpenHandCalls'>['rows'][number];

/** Where hands are needed: a volunteer answers with one tap, and changes it until the hour. */
export function OpenHandCalls({ communityId }: { communityId: string }) {
  const answer = useAnswer('purchasing.listOpenHandCalls', { communityId }, { everyMs: 30_000 });
  return (answer.data?.rows ?? []).map((call) => (
    <OneCall key={call.id} communityId={communityId} call={call} />
  ));
}

const said = { coming: '您说了：我来。', notComing: '您说了：来不了。' } as const;

function OneCall({ communityId, call }: { communityId: string; call: Call }) {
  const { run, isRunning } = useAction('purchasing.answerHandCall');
  const { own, note, cancelledAt } = call;
  const say = (says: 'coming' | 'notComing') => void run({ communityId, callId: call.id, says });
  return (
    <Card look={own === null && cancelledAt === null ? 'due' : 'plain'}>
      <SectionTitle
        title={callTitle(call, now())}
        hint={`${own ? said[own] : ''}${callState(call)}${note ? `。${note}` : ''}`}
      />
      {cancelledAt ? null : (
        <Buttons>
          {own === 'notComing' ? null : (
            <ActionButton look="second" isRunning={isRunning} onTap={() => say('notComing')}>
              来不了
            </ActionButton>
          )}
          {own === 'coming' ? null : (
            <ActionButton isRunning={isRunning} onTap={() => say('coming')}>
              我来
            </ActionButton>
          )}
        </Buttons>
      )}
    </Card>
  );
}

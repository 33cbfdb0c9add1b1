import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { Screen } from '@/components/screen';
import type { JoinKind } from '@/contract/joining';
import { ApiRefusal } from '@/lib/api-refusal';
import { startAt, useJoinParams } from '@/lib/routes';
import { useAnswer } from '@/lib/use-answer';
import { CodeEntry } from './code-entry';
import { JoinForm } from './join-form';
import { MyJoinRequests } from './my-join-requests';
import './joining.scss';

const kindOf = (asked: string): JoinKind =>
  asked === 'familyProxy' || asked === 'volunteer' ? asked : 'resident';

interface PlaceProps {
  buildingCode: string;
  kind: JoinKind;
  onWaiting: () => void;
  onOther: () => void;
}

function PlaceOfCode({ buildingCode, kind, onWaiting, onOther }: PlaceProps) {
  const answer = useAnswer('joining.lookAtCode', { buildingCode });
  const { error } = answer;
  if (error instanceof ApiRefusal && error.code === 'BUILDING_CODE_NOT_VALID')
    return (
      <MessageCard
        icon="building"
        title="这个码用不了"
        hint={error.message}
        action={<ActionButton onTap={onOther}>换一个楼栋码</ActionButton>}
      />
    );
  return (
    <>
      <Loaded answer={answer}>
        {(place) => <JoinForm place={place} buildingCode={buildingCode} kind={kind} onWaiting={onWaiting} />}
      </Loaded>
      <ActionButton look="second" onTap={onOther}>
        换一个楼栋码
      </ActionButton>
    </>
  );
}

const Waiting = () => (
  <>
    <MessageCard
      icon="check"
      title="已经提交"
      hint="有了结果，这里和“我的”都会显示。可以先关掉，回头再看"
      action={<ActionButton onTap={() => startAt('mine')}>知道了</ActionButton>}
    />
    <MyJoinRequests isFresh />
  </>
);

/** From a building's code to a household, or to the list of those who wait. */
export function JoinScreen() {
  const opened = useJoinParams();
  const [code, setCode] = useState(opened.code);
  const [isSent, setSent] = useState(false);
  return (
    <Screen title="加入小区">
      {isSent ? <Waiting /> : null}
      {!isSent && code === '' ? <CodeEntry onCode={setCode} /> : null}
      {!isSent && code !== '' ? (
        <PlaceOfCode
          buildingCode={code}
          kind={kindOf(opened.kind)}
          onWaiting={() => setSent(true)}
          onOther={() => setCode('')}
        />
      ) : null}
    </Screen>
  );
}

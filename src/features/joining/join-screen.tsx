import { useEffect, useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import type { JoinKind } from '@/contract/joining';
import { ApiRefusal } from '@/lib/wire/api-refusal';
import { keptForm } from '@/lib/forms/kept-form';
import { startAt, useJoinParams } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { CodeEntry } from './code-entry';
import { doorOf } from './join-doors';
import { JoinForm } from './join-form';
import { MyJoinRequests } from './my-join-requests';
import type { JoinOutcome } from './use-join';
import { dropJoinDraft } from './use-join-draft';
import './joining.scss';

interface PlaceProps {
  buildingCode: string;
  /** It came by the keys and not by a link or a scan. */
  isTyped: boolean;
  kind: JoinKind;
  onSent: (outcome: JoinOutcome) => void;
  onOther: () => void;
}

const typedWrong = (code: string): string =>
  `您填的是“${code}”。楼栋码不对或已经换新，请对着楼下的海报再看一遍`;

function PlaceOfCode({ buildingCode, isTyped, kind, onSent, onOther }: PlaceProps) {
  const answer = useAnswer('joining.lookAtCode', { buildingCode });
  const { error } = answer;
  if (error instanceof ApiRefusal && error.code === 'BUILDING_CODE_NOT_VALID')
    return (
      <MessageCard
        icon="building"
        title="这个码用不了"
        hint={isTyped ? typedWrong(buildingCode) : error.message}
        action={<ActionButton onTap={onOther}>{isTyped ? '改一改' : '换一个楼栋码'}</ActionButton>}
      />
    );
  return (
    <>
      <Loaded answer={answer}>
        {(place) => <JoinForm place={place} buildingCode={buildingCode} kind={kind} onSent={onSent} />}
      </Loaded>
      <ActionButton look="second" onTap={onOther}>
        换一个楼栋码
      </ActionButton>
    </>
  );
}

const Waiting = ({ onSeen }: { onSeen: () => void }) => (
  <>
    <MessageCard
      icon="check"
      title="已经提交"
      hint="有了结果，这里和“我的”都会显示。可以先关掉，回头再看"
      action={
        <ActionButton
          onTap={() => {
            onSeen();
            startAt('mine');
          }}
        >
          知道了
        </ActionButton>
      }
    />
    <MyJoinRequests isFresh />
  </>
);

const Joined = () => <MessageCard icon="check" title="已经加入" hint="正在打开您家的首页，马上就好" />;

interface Way {
  code: string;
  outcome: JoinOutcome | null;
}
const wayKey = 'join way';

/** How far somebody has come, kept over a reload: a code that was typed, and that the rest was sent. */
function useWay(opened: string): [Way, (way: Way) => void] {
  const [way, setWay] = useState<Way>(() => {
    const kept = keptForm.read<Way>(wayKey);
    const isSame = opened === '' || opened === kept.code;
    return { code: opened, outcome: null, ...(isSame ? kept : {}) };
  });
  // Whoever goes to another page is through with this one; a reload does not end it.
  useEffect(() => () => keptForm.drop(wayKey), []);
  const go = (next: Way) => {
    if (next.outcome === 'joined') keptForm.drop(wayKey);
    else keptForm.write(wayKey, next);
    setWay(next);
  };
  return [way, go];
}

/** From a building's code to a household, or to the list of those who wait. */
export function JoinScreen() {
  const opened = useJoinParams();
  const [{ code, outcome }, setWay] = useWay(opened.code);
  const [before, setBefore] = useState('');
  const door = doorOf(opened.kind);
  const sent = (next: JoinOutcome) => {
    dropJoinDraft(code);
    setWay({ code, outcome: next });
  };
  return (
    <Screen title={door.label}>
      {outcome === 'waiting' ? <Waiting onSeen={() => keptForm.drop(wayKey)} /> : null}
      {outcome === 'joined' ? <Joined /> : null}
      {outcome === null && code === '' ? (
        <CodeEntry
          codeFrom={door.codeFrom}
          before={before}
          onCode={(typed) => setWay({ code: typed, outcome: null })}
        />
      ) : null}
      {outcome === null && code !== '' ? (
        <PlaceOfCode
          buildingCode={code}
          isTyped={opened.code === ''}
          kind={door.kind}
          onSent={sent}
          onOther={() => {
            setBefore(code);
            setWay({ code: '', outcome: null });
          }}
        />
      ) : null}
    </Screen>
  );
}

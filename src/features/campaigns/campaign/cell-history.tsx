import { View } from '@tarojs/components';
import type { DoorKnock } from '@/contract/knock-history';
import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import { Pill } from '@/components/words/pill';
import { Loaded } from '@/components/waiting/loaded';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { knockHint, knockTitle } from './knock-words';

interface Place {
  communityId: string;
  campaignId: string;
  householdId: string;
}

/** What was recorded at one door, in order; of two that contradict each other somebody chooses one, and both stay. */
export function CellHistory(place: Place) {
  const answer = useAnswer('doorKnocks.listDoorKnocks', place);
  const { run, isRunning } = useAction('doorKnocks.settleKnock');
  return (
    <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={null}>
      {({ rows }) => (
        <>
          <View className="heading">登记过的</View>
          {rows.some(({ isContested }) => isContested) ? (
            <View className="secondary">两次登记对不上，请选一个为准；另一个也会留着</View>
          ) : null}
          {rows.map((knock) => (
            <Row
              key={knock.id}
              title={knockTitle(knock)}
              hint={knockHint(knock, now())}
              extra={
                <Standing
                  knock={knock}
                  isRunning={isRunning}
                  onChosen={() => void run({ ...place, knockId: knock.id })}
                />
              }
            />
          ))}
        </>
      )}
    </Loaded>
  );
}

function Standing(props: { knock: DoorKnock; isRunning: boolean; onChosen: () => void }) {
  const { knock, isRunning, onChosen } = props;
  if (knock.isContested)
    return (
      <ActionButton look="second" isRunning={isRunning} onTap={onChosen}>
        以这个为准
      </ActionButton>
    );
  return knock.stands ? <Pill>以这个为准</Pill> : null;
}

import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { LongWork } from '@/components/waiting/long-work';
import { SectionTitle } from '@/components/cards/section-title';
import type { ReminderState } from '@/contract/reminders';
import { now } from '@/lib/phone/clock';
import { useAnswer } from '@/lib/answers/use-answer';
import { nearMoment } from './near-moment';
import { useReminder } from './use-reminder';

type Props =
  | {
      name: 'Entrance';
      /** Which entrance, where several stand on the page; '' when there is one. */
      of: string;
      place: { communityId: string; entranceId: string };
    }
  | { name: 'Community'; place: { communityId: string } };

const unreachableWords = ({ due, unreachable }: ReminderState): string =>
  unreachable === 0
    ? ''
    : `${unreachable === due ? '都' : `其中 ${unreachable} 户`}没有人用手机，看不到消息，请上门或打电话`;

function Content({ state, ...props }: Props & { state: ReminderState }) {
  const reminder = useReminder(props, state);
  return (
    <Card>
      <SectionTitle
        title="提醒还没下单的"
        extra={`${props.name === 'Entrance' && props.of ? `${props.of} ` : ''}${state.due} 户可提醒`}
        hint="每户每批次只提醒一次，空户不发"
      />
      {state.sent.map(({ name, households, at }) => (
        <View key={name} className="secondary">
          {name} {nearMoment(at, now())} 已提醒 {households} 户
        </View>
      ))}
      <View className="secondary">{unreachableWords(state)}</View>
      {reminder.progress ? <LongWork {...reminder.progress} label="正在提醒" measure="户" /> : null}
      {state.due > 0 ? (
        <Buttons>
          <ActionButton look="soft" isRunning={reminder.isRunning} onTap={() => void reminder.send()}>
            提醒这 {state.due} 户
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}

function EntranceReminder({ place, of }: Extract<Props, { name: 'Entrance' }>) {
  const answer = useAnswer('orders.getEntranceReminder', place, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(state) => <Content name="Entrance" of={of} place={place} state={state} />}
    </Loaded>
  );
}

function CommunityReminder({ place }: Extract<Props, { name: 'Community' }>) {
  const answer = useAnswer('orders.getCommunityReminder', place, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(state) => <Content name="Community" place={place} state={state} />}
    </Loaded>
  );
}

/** One reminder to just those who have not ordered: how many it goes to before, how many it went to after. */
export const ReminderCard = (props: Props) =>
  props.name === 'Entrance' ? <EntranceReminder {...props} /> : <CommunityReminder {...props} />;

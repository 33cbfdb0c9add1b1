import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import { Choice } from '@/components/forms/choice';
import { ActionBar } from '@/components/page/action-bar';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { CalledSlot } from '@/contract/call-ups';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { useNow } from '@/lib/phone/clock';
import type { InCallUp } from './in-call-up';
import { byPlace, callingAt, slotSize, slotTime } from './slot-words';
import './call-up.scss';

/** A place moves on by the tap of whoever stands there; everybody else sees it within five seconds. */
const EVERY_MS = 5_000;

/** Whose turn it is at a place, large enough for those who stand in line. */
export const CallBoardScreen = ({ noticeId }: { noticeId: string }) => (
  <InCommunity>{({ communityId }) => <Board communityId={communityId} noticeId={noticeId} />}</InCommunity>
);

function Board(at: InCallUp) {
  const answer = useAnswer('notices.getCallUp', at, { everyMs: EVERY_MS });
  const [chosen, setChosen] = useState<string | null>(null);
  const places = byPlace(answer.data?.slots ?? []);
  const shown = places.find(({ place }) => place === chosen) ?? places[0];
  const bar = shown ? <CallBar at={at} place={shown.place} slots={shown.slots} /> : null;
  return (
    <Screen title={answer.data?.title ?? '叫号'} wide bottom={bar}>
      <Loaded answer={answer}>
        {() => (
          <>
            {places.length > 1 ? (
              <Choice
                options={places.map(({ place }) => ({ value: place, label: place }))}
                value={shown?.place ?? null}
                onChange={setChosen}
              />
            ) : null}
            {shown ? (
              <Called slots={shown.slots} />
            ) : (
              <MessageCard title="还没有排时间" hint="请工作人员先在公告里“排时间”" />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const NEXT_SHOWN = 3;

function Called({ slots }: { slots: readonly CalledSlot[] }) {
  const now = useNow(60_000);
  const calling = callingAt(slots);
  return (
    <View className="call-board">
      <View className="call-board__word">现在叫到</View>
      <View className="call-board__now">{calling.now?.label ?? '还没开始'}</View>
      {calling.now ? <View className="call-board__size">{slotSize(calling.now)}</View> : null}
      <View className="call-board__word">接下来</View>
      {calling.next.slice(0, NEXT_SHOWN).map((slot) => (
        <View key={slot.id} className="call-board__next">
          {slot.label} <View className="call-board__time">{slotTime(slot, now)}</View>
        </View>
      ))}
      {calling.next.length === 0 ? <View className="call-board__next">都叫完了</View> : null}
    </View>
  );
}

interface BarProps {
  at: InCallUp;
  place: string;
  slots: readonly CalledSlot[];
}

function CallBar({ at, place, slots }: BarProps) {
  const call = useAction('notices.callSlot');
  const back = useAction('notices.uncallSlot');
  const { now, next } = callingAt(slots);
  const isBusy = call.isRunning || back.isRunning;
  return (
    <ActionBar>
      {now ? (
        <ActionButton
          size="bar"
          look="second"
          isDisabled={isBusy}
          isRunning={back.isRunning}
          onTap={() => void back.run({ ...at, slotId: now.id })}
        >
          退回一段
        </ActionButton>
      ) : null}
      <ActionButton
        size="bar"
        isDisabled={isBusy || next.length === 0}
        isRunning={call.isRunning}
        onTap={() => void call.run({ ...at, place, after: now?.id ?? null })}
      >
        {next[0] ? `叫 ${next[0].label}` : '叫完了'}
      </ActionButton>
    </ActionBar>
  );
}

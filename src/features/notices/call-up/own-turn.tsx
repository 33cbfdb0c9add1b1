import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { Countdown } from '@/components/words/countdown';
import { Pill } from '@/components/words/pill';
import type { OwnTurn } from '@/contract/call-ups';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { useForm } from '@/lib/forms/use-form';
import { useNow } from '@/lib/phone/clock';
import { slotTime, wishWords } from './slot-words';
import './call-up.scss';

const EVERY_MS = 15_000;

/** When and where the own household is called, how long that is off, and what the place calls now; nothing without a turn. */
export function OwnTurnCard({ home, noticeId }: { home: Home; noticeId: string }) {
  const answer = useAnswer('notices.getOwnTurns', home, { keep: true, everyMs: EVERY_MS });
  const [isAsking, setAsking] = useState(false);
  const turn = answer.data?.rows.find((one) => one.noticeId === noticeId);
  if (!turn) return null;
  const mayAsk = turn.slot !== null && turn.slot.calledAt === null;
  return (
    <Card look="due">
      {turn.slot ? <Timed slot={turn.slot} nowCalling={turn.nowCalling} /> : <AtHome />}
      <Wish turn={turn} />
      {mayAsk ? (
        <Buttons>
          <ActionButton look="second" onTap={() => setAsking(true)}>
            想换个时间
          </ActionButton>
        </Buttons>
      ) : null}
      {isAsking ? <AskSheet home={home} noticeId={noticeId} onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}

const AtHome = () => <SectionTitle title="您家不用下楼" hint="会有人上门，请留意敲门声" />;

function Timed({ slot, nowCalling }: { slot: NonNullable<OwnTurn['slot']>; nowCalling: string | null }) {
  const now = useNow(60_000);
  return (
    <>
      <SectionTitle
        title={`您家：${slotTime(slot, now)}`}
        hint={`到${slot.place}，叫“${slot.label}”`}
        extra={slot.calledAt ? <Pill tone="amber">轮到您家了</Pill> : null}
      />
      {slot.calledAt === null && now < slot.startsAt ? (
        <View className="own-turn__left">
          还有 <Countdown until={slot.startsAt} />
        </View>
      ) : null}
      {nowCalling ? <Row title={`${slot.place}现在叫到`} extra={nowCalling} /> : null}
    </>
  );
}

function Wish({ turn: { wish } }: { turn: OwnTurn }) {
  if (!wish) return null;
  const answer = wish.answer ? `没有换：${wish.answer}` : '已经按您家说的换了';
  return <Row title={`您家说过${wishWords[wish.wish]}`} hint={wish.isOpen ? '等工作人员答复' : answer} />;
}

const options = [
  { value: 'earlier', label: '早一点' },
  { value: 'later', label: '晚一点' },
] as const;

function AskSheet({ home, noticeId, onClose }: { home: Home; noticeId: string; onClose: () => void }) {
  const [wish, setWish] = useState<'earlier' | 'later'>('later');
  const [reason, setReason] = useState('');
  const form = useForm('notices.askForSlot', onClose);
  return (
    <FormSheet
      title="想换个时间"
      form={form}
      onClose={onClose}
      onSave={() => form.run({ ...home, noticeId, wish, reason })}
      canSave={reason.trim().length > 1}
      word="告诉工作人员"
    >
      <Choice options={options} value={wish} onChange={setWish} />
      <TextArea label="为什么" field="reason" value={reason} onChange={setReason} maxLength={100} />
    </FormSheet>
  );
}

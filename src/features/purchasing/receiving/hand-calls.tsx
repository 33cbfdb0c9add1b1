import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { FormSheet } from '@/components/forms/form-sheet';
import { MomentField } from '@/components/forms/moment-field';
import { TextField } from '@/components/forms/text-field';
import { dayClockOf, momentOf } from '@/domain/day-clock';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { askFirst } from '@/lib/forms/ask-first';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { callState, callTitle } from './hand-words';

type Call = OutputOf<'purchasing.listHandCalls'>['rows'][number];
const SHOWN = 3;

/** Staff call for hands, and see who comes and how many are missing; the last few calls. */
export function HandCalls({ communityId }: { communityId: string }) {
  const answer = useAnswer('purchasing.listHandCalls', { communityId, limit: SHOWN }, { everyMs: 30_000 });
  const [isCalling, setCalling] = useState(false);
  return (
    <Card>
      <SectionTitle title="要人手" hint="发给本小区所有志愿者，他们答“我来”或“来不了”" />
      {(answer.data?.rows ?? []).map((call) => (
        <CallRow key={call.id} communityId={communityId} call={call} />
      ))}
      <Buttons>
        <ActionButton look="second" onTap={() => setCalling(true)}>
          喊人来帮忙
        </ActionButton>
      </Buttons>
      {isCalling ? <CallSheet communityId={communityId} onClose={() => setCalling(false)} /> : null}
    </Card>
  );
}

function CallRow({ communityId, call }: { communityId: string; call: Call }) {
  const { run, isRunning } = useAction('purchasing.cancelHandCall');
  const cancel = async () => {
    const content = `${call.coming} 个说来的人会收到消息：不用来了。`;
    if (await askFirst({ content, yes: '取消' })) await run({ communityId, callId: call.id });
  };
  const isOpen = call.cancelledAt === null && call.startsAt > now();
  return (
    <Row
      title={callTitle(call, now())}
      hint={`${callState(call)}${namesOf(call)}`}
      extra={
        isOpen ? (
          <ActionButton look="second" isRunning={isRunning} onTap={() => void cancel()}>
            取消
          </ActionButton>
        ) : null
      }
    />
  );
}

/** '：王师傅、何同学；来不了：小张'. */
function namesOf({ answers }: Call): string {
  const those = (says: Call['answers'][number]['says']) =>
    answers.filter((one) => one.says === says).map(({ name }) => name ?? '有人');
  const [coming, not] = [those('coming'), those('notComing')];
  return `${coming.length > 0 ? `：${coming.join('、')}` : ''}${not.length > 0 ? `；来不了：${not.join('、')}` : ''}`;
}

const HALF_AN_HOUR = 30 * 60_000;

function CallSheet({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [place, setPlace] = useState('');
  const [people, setPeople] = useState('8');
  const [note, setNote] = useState('');
  const [at, setAt] = useState(() => dayClockOf(new Date(Date.parse(now()) + HALF_AN_HOUR).toISOString()));
  const form = useForm('purchasing.callHands', onClose);
  const startsAt = momentOf(at);
  const save = () => startsAt && form.run({ communityId, place, people: Number(people), note, startsAt });
  return (
    <FormSheet
      title="喊人来帮忙"
      form={form}
      onClose={onClose}
      onSave={save}
      canSave={place.trim() !== '' && Number(people) > 0 && startsAt !== null}
      word="发给志愿者"
    >
      <TextField label="在哪里" value={place} placeholder="例如：东门" maxLength={30} onChange={setPlace} />
      <MomentField label="几点" value={at} onChange={setAt} mostDays={2} />
      <TextField
        label="要几个人"
        value={people}
        maxLength={3}
        onChange={(text) => setPeople(text.replace(/\D/g, ''))}
      />
      <TextField label="备注（可不填）" value={note} maxLength={100} onChange={setNote} />
    </FormSheet>
  );
}

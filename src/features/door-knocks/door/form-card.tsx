import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { Stepper } from '@/components/forms/stepper';
import type { Round } from '@/contract/door-knocks';
import { askedQuestions } from '@/domain/asked-questions';
import type { KnockDoor } from '@/domain/queued-knocks';
import type { KnockDraft } from './knock-draft';
import { QuestionField } from './question-field';

interface Props {
  round: Round;
  door: KnockDoor;
  draft: KnockDraft;
  onChange: (change: Partial<KnockDraft>) => void;
}

const MOST_PEOPLE = 50;

const needs = [
  { value: 'yes', label: '需要' },
  { value: 'no', label: '不用' },
] as const;

/** Who of the household was seen, where each has to be. */
function SeenResidents({ door, draft, onChange }: Omit<Props, 'round'>) {
  const see = (id: string, isSeen: boolean) =>
    onChange({ seen: isSeen ? [...draft.seen, id] : draft.seen.filter((one) => one !== id) });
  return door.residents.map(({ id, name }) => (
    <CheckRow
      key={id}
      title={name}
      hint="见到了就打勾"
      isChosen={draft.choice?.isEveryone === true || draft.seen.includes(id)}
      onChange={(isSeen) => see(id, isSeen)}
    />
  ));
}

/** What is asked once somebody is talked to: how many live here, who was seen, the questions of the round, help at home. */
export function FormCard({ round, door, draft, onChange }: Props) {
  const { answers, peopleCount, needsHomeService } = draft;
  return (
    <Card>
      <View className="question">
        <View className="question__words">
          现居人数{peopleCount === null ? <View className="secondary">还没有问过</View> : null}
        </View>
        <Stepper
          label="现居人数"
          value={peopleCount ?? 0}
          max={MOST_PEOPLE}
          onChange={(count) => onChange({ peopleCount: count })}
        />
      </View>
      {round.success === 'everyoneSeen' ? (
        <SeenResidents door={door} draft={draft} onChange={onChange} />
      ) : null}
      {askedQuestions(round.form, draft).map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          onChange={(answer) => onChange({ answers: { ...answers, [question.id]: answer } })}
        />
      ))}
      <View className="question">
        <View className="question__words">需要上门服务</View>
        <Choice
          options={needs}
          value={needsHomeService ? 'yes' : 'no'}
          onChange={(answer) => onChange({ needsHomeService: answer === 'yes' })}
        />
      </View>
    </Card>
  );
}

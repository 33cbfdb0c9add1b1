import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import type { Round } from '@/contract/door-knocks';
import type { KnockDoor } from '@/domain/queued-knocks';
import type { KnockDraft } from './knock-draft';
import { RoundQuestions } from './round-questions';

interface Props {
  round: Round;
  door: KnockDoor;
  draft: KnockDraft;
  onChange: (change: Partial<KnockDraft>) => void;
}

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
  return (
    <Card>
      <RoundQuestions
        form={round.form}
        draft={draft}
        onChange={onChange}
        words={{ people: '现居人数', homeService: '需要上门服务' }}
        hint={draft.peopleCount === null ? <View className="secondary">还没有问过</View> : null}
      >
        {round.success === 'everyoneSeen' ? (
          <SeenResidents door={door} draft={draft} onChange={onChange} />
        ) : null}
      </RoundQuestions>
    </Card>
  );
}

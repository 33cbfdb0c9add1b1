import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import type { RoundForm } from '@/contract/door-knocks';
import type { DoorKnock } from '@/contract/knock-history';
import { formatMoment } from '@/domain/beijing-time';
import { knockNames } from '@/domain/knock-choices';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';

interface Props {
  communityId: string;
  campaignId: string;
  householdId: string;
  form: RoundForm;
}

const spoken: Readonly<Record<string, string>> = { yes: '是', no: '否' };

/** '已见面 · 3 人 · 能做饭：否': all that may differ between two answers. */
function saidWords({ outcome, peopleCount, answers }: DoorKnock, form: RoundForm): string {
  const people = peopleCount === null ? [] : [`${peopleCount} 人`];
  const answered = form.flatMap(({ id, words }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [`${words}：${spoken[answer] ?? answer}`];
  });
  return [knockNames[outcome], ...people, ...answered].join(' · ');
}

/** Two phones that knew nothing of each other said different things of one door: both are kept, a person says which stands. */
export function ContestedCard({ form, ...at }: Props) {
  const answer = useAnswer('doorKnocks.listDoorKnocks', at);
  const settle = useAction('doorKnocks.settleKnock');
  return (
    <Card look="urgent">
      <SectionTitle title="两个人登记得不一样" hint="问清楚再选一条，另一条也会留着" />
      <Loaded answer={answer} skeletonCards={1}>
        {({ rows }) =>
          rows
            .filter(({ isContested }) => isContested)
            .map((knock) => (
              <View key={knock.id} className="contested">
                <View className="contested__text">
                  <View>{saidWords(knock, form)}</View>
                  <View className="secondary">
                    {knock.byName} · {formatMoment(knock.happenedAt, now())}
                    {knock.remark ? ` · ${knock.remark}` : ''}
                  </View>
                </View>
                <ActionButton
                  look="second"
                  isRunning={settle.isRunning}
                  onTap={() => void settle.run({ ...at, knockId: knock.id })}
                >
                  以这条为准
                </ActionButton>
              </View>
            ))
        }
      </Loaded>
    </Card>
  );
}

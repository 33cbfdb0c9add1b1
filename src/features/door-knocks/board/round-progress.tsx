import { View } from '@tarojs/components';
import type { Round } from '@/contract/door-knocks';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Progress } from '@/components/waiting/progress';
import { useNow } from '@/lib/phone/clock';
import type { KnockDoor } from '@/domain/queued-knocks';
import { countDoors, deadlineWords, reachedWords } from './round-words';
import { campaignName } from '@/domain/campaign-words';

interface Props {
  round: Round;
  doors: readonly KnockDoor[];
}

/** How far a round has come in a building, in numbers first; what was not seen is named apart. */
export function RoundProgress({ round, doors }: Props) {
  const now = useNow(60_000);
  const { households, reached, people, apart } = countDoors(doors);
  return (
    <Card>
      <SectionTitle title={campaignName(round)} extra={deadlineWords(round.deadlineAt, now)} />
      <View className="round-progress">
        <View>
          <View className="round-progress__number">{reached}</View>
          <View className="secondary">
            {' '}
            / {households} {reachedWords[round.kind]}
          </View>
        </View>
        <View className="secondary">{people} 人</View>
      </View>
      <Progress done={reached} of={households} label={`${campaignName(round)}已走到`} />
      {apart ? <View className="hint">{apart}</View> : null}
    </Card>
  );
}

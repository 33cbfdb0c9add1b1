import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '@/components/buttons/tap';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Round } from '@/contract/door-knocks';
import { choicesOf, type KnockChoice } from '@/domain/knock-choices';

interface Props {
  round: Round;
  choice: KnockChoice | null;
  onChoose: (choice: KnockChoice) => void;
}

const isSame = (one: KnockChoice | null, other: KnockChoice): boolean => one?.label === other.label;

/** What came of the door, in one tap; what is rarer stands behind 'more'. */
export function OutcomeCard({ round, choice, onChoose }: Props) {
  const [isMore, setMore] = useState(false);
  const { first, more } = choicesOf(round);
  const isShown = isMore || more.some((one) => isSame(choice, one));
  const hasMore = more.length > 0 && !isShown;
  return (
    <Card>
      <SectionTitle title="敲门结果" />
      <View className="knock-choices">
        {[...first, ...(isShown ? more : [])].map((one) => (
          <Tap
            key={one.label}
            className={`knock-choices__one ${isSame(choice, one) ? 'knock-choices__one--chosen' : ''}`}
            isChosen={isSame(choice, one)}
            onTap={() => onChoose(one)}
          >
            {one.label}
          </Tap>
        ))}
      </View>
      {hasMore ? (
        <Tap className="knock-choices__more" onTap={() => setMore(true)}>
          更多：不愿开门、家属或邻居代答 ›
        </Tap>
      ) : null}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import type { Home } from '@/lib/answers/use-home';
import { answerOwn } from './answer-own';
import { OwnRoundTitle } from './own-round-title';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  home: Home;
  round: OwnRoundHere;
}

const said = { answered: '已答', safe: '已报平安', needHelp: '已报需要帮助' } as const;

/** A roll-call is answered right on the card. To correct it takes a tap more, so that the second half of a double tap does not. */
export function RollCallCard({ home, round }: Props) {
  const [isCorrecting, setCorrecting] = useState(false);
  const { answered } = round;
  const isAsking = answered === null || isCorrecting;
  const say = (outcome: 'safe' | 'needHelp') => {
    answerOwn(home, round, { outcome, answers: {} });
    setCorrecting(false);
  };
  return (
    <Card look={answered ? 'plain' : 'due'}>
      <OwnRoundTitle round={round} title={answered ? said[answered.outcome] : '报平安：您家都好吗'} />
      {isAsking ? (
        <Buttons>
          <ActionButton size="bar" onTap={() => say('safe')}>
            平安
          </ActionButton>
          <ActionButton size="bar" look="danger" onTap={() => say('needHelp')}>
            需要帮助
          </ActionButton>
        </Buttons>
      ) : (
        <Buttons>
          <ActionButton look="second" onTap={() => setCorrecting(true)}>
            报错了，改一改
          </ActionButton>
        </Buttons>
      )}
    </Card>
  );
}

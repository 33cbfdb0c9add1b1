import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import type { Home } from '@/lib/answers/use-home';
import { go } from '@/lib/pages/routes';
import { OwnRoundTitle } from './own-round-title';
import { saidWords } from './said-words';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  home: Home;
  round: OwnRoundHere;
}

/** A knock-door round that waits for the own household, or what it has said there and a way to correct it. */
export function FormRoundCard({ home: { householdId }, round }: Props) {
  const { answered, campaignId } = round;
  const open = () => go('residentRound', { householdId, campaignId });
  return (
    <Card look={answered ? 'plain' : 'due'}>
      <OwnRoundTitle
        round={round}
        title={answered ? '敲门登记填好了' : '敲门登记：在家就先填，楼长不用跑一趟'}
      />
      {answered ? saidWords(round).map((words) => <View key={words}>{words}</View>) : null}
      <Buttons>
        <ActionButton size={answered ? 'inline' : 'bar'} look={answered ? 'second' : 'main'} onTap={open}>
          {answered ? '有变化，改一改' : '现在填'}
        </ActionButton>
      </Buttons>
    </Card>
  );
}

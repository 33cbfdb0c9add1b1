import { RefusedCard } from '@/components/cards/refused-card';
import type { Home } from '@/lib/answers/use-home';
import { FormRoundCard } from './form-round-card';
import { RollCallCard } from './roll-call-card';
import { useOwnRounds, useRefusedAnswers } from './use-own-rounds';

/** What the community asks of the own household, and what it has answered; nothing while that is unknown. */
export function OwnRoundCards({ home }: { home: Home }) {
  const rounds = useOwnRounds(home) ?? [];
  const refused = useRefusedAnswers();
  return (
    <>
      {refused.map((entry) => (
        <RefusedCard key={entry.actionId} entry={entry} />
      ))}
      {rounds.map((round) => {
        const One = round.kind === 'rollCall' ? RollCallCard : FormRoundCard;
        return <One key={round.campaignId} home={home} round={round} />;
      })}
    </>
  );
}

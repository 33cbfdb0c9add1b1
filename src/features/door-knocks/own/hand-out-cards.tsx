import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { RefusedDeeds } from '@/components/cards/refused-deeds';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import type { OwnHandOut } from '@/contract/free-goods';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { giveShare, useSaidOfShare, wantShare, wordsOfShare } from './give-share';

/** What is handed out to the own household; one tap gives the share to others, one more takes that back. */
export function HandOutCards({ home }: { home: Home }) {
  const answer = useAnswer('doorKnocks.getOwnHandOuts', home);
  // What was refused stands here also where its hand-out is over and no longer listed.
  return (
    <>
      <RefusedDeeds procedures={wordsOfShare} of={{ householdId: home.householdId }} />
      {(answer.data?.rows ?? []).map((one) => (
        <HandOutCard key={one.campaignId} home={home} handOut={one} />
      ))}
    </>
  );
}

function HandOutCard({ home, handOut }: { home: Home; handOut: OwnHandOut }) {
  const { campaignId, title, share } = handOut;
  const said = useSaidOfShare(home, campaignId);
  const hasGivenAway = said ?? handOut.hasGivenAway;
  return (
    <Card>
      <SectionTitle
        title={`发放：${title}`}
        extra={said === undefined ? null : <Pill tone="amber">待同步</Pill>}
        hint={hasGivenAway ? '您家把这一份让给了别人，谢谢' : `每户一份${share ? `：${share}` : ''}，不要钱`}
      />
      <Buttons>
        {hasGivenAway ? (
          <ActionButton look="second" onTap={() => wantShare(home, handOut)}>
            还是要
          </ActionButton>
        ) : (
          <ActionButton look="second" onTap={() => giveShare(home, handOut)}>
            我家够用，让给别人
          </ActionButton>
        )}
      </Buttons>
    </Card>
  );
}

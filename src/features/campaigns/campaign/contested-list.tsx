import { useState } from 'react';
import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { usePages } from '@/lib/answers/use-pages';
import { CellSheet } from './cell-sheet';

/** Doors of which two people have recorded different things: nothing can be closed before somebody has chosen. */
export function ContestedList({ communityId, campaign }: { communityId: string; campaign: Campaign }) {
  const [opened, setOpened] = useState<string | null>(null);
  const place = { communityId, campaignId: campaign.id };
  const { answer, ...paging } = usePages('campaigns.listNotReached', { ...place, which: 'contested' });
  const chosen = answer.data?.find(({ householdId }) => householdId === opened);
  return (
    <>
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={null}>
        {(rows) => (
          <Card look="urgent">
            <SectionTitle
              title={`${campaign.counts.contested} 户登记对不上`}
              hint="两个人登记得不一样，点开选一个为准"
            />
            {rows.map(({ householdId, placeLabel, householderName }) => (
              <Row
                key={householdId}
                title={placeLabel}
                hint={householderName}
                onTap={() => setOpened(householdId)}
              />
            ))}
            <MoreRows {...paging} />
          </Card>
        )}
      </Loaded>
      {chosen ? <CellSheet {...place} row={chosen} isClosed onClose={() => setOpened(null)} /> : null}
    </>
  );
}

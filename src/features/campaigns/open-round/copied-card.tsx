import { useState, type ReactNode } from 'react';
import type { ExceptionCounts } from '@/contract/round-copies';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { isTelling, leftWords } from './exception-words';

/** The round that is done once more. */
export interface CopiedRound {
  campaignId: string;
  title: string;
  /** 户 it had. */
  cells: number;
  exceptions: ExceptionCounts;
}

interface Props {
  round: CopiedRound;
  /** The doors behind these numbers, in a sheet. */
  list: (close: () => void) => ReactNode;
}

/** What the round before has left: whoever opens the next sees it before the doors are counted. */
export function CopiedCard({ round: { title, cells, exceptions }, list }: Props) {
  const [isListed, setListed] = useState(false);
  const left = leftWords(exceptions);
  return (
    <Card>
      <SectionTitle
        title={`照“${title}”再走一遍`}
        hint={left ? `上一次 ${cells} 户：${left}` : `上一次 ${cells} 户，户户走到了`}
      />
      {isTelling(exceptions) ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => setListed(true)}>
            看是哪几户
          </ActionButton>
        </Buttons>
      ) : null}
      {isListed ? list(() => setListed(false)) : null}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { askFirst } from '@/lib/forms/ask-first';
import { replaceWith } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import type { CardProps } from './card-props';
import { NewcomersSheet } from './newcomers-sheet';

/** Staff move people: out, in, or a second household behind the same door. */
export function MovingCard({ card, communityId, householdId }: Omit<CardProps, 'canChange'>) {
  const home = { communityId, householdId };
  const [asked, setAsked] = useState<'moveIn' | 'split' | null>(null);
  const moveOut = useAction(
    'households.moveOut',
    ({ vacantId }) =>
      void replaceWith('captainHousehold', {
        householdId: vacantId ?? card.beside[0]?.householdId ?? householdId,
      }),
  );
  const leave = async () => {
    const isSure = await askFirst({
      content: `${card.placeLabel} 的人都搬走了：他们的登记、电话和账号权限到此为止，订单和消息不会给后来的人看。`,
      yes: '办理迁出',
    });
    if (isSure) await moveOut.run({ ...home, source: 'door' });
  };
  return (
    <Card>
      <SectionTitle title="住户变动" hint="迁出前，订单和托办都要先办完" />
      {card.isVacant ? (
        <ActionButton look="soft" onTap={() => setAsked('moveIn')}>
          有人迁入
        </ActionButton>
      ) : (
        <Buttons>
          <ActionButton look="second" isRunning={moveOut.isRunning} onTap={() => void leave()}>
            办理迁出
          </ActionButton>
          <ActionButton look="second" onTap={() => setAsked('split')}>
            分成两户
          </ActionButton>
        </Buttons>
      )}
      {asked ? <NewcomersSheet {...home} deed={asked} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

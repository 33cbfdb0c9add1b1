import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { askFirst } from '@/lib/forms/ask-first';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import type { CardProps } from './card-props';

/** The other households behind the same door. */
export function BesideCard({ card, canChange, ...home }: CardProps) {
  const merge = useAction('households.mergeHouseholds');
  if (card.beside.length === 0) return null;
  const mergeIn = async (endingId: string, roomNo: string) => {
    const isSure = await askFirst({
      content: `把 ${roomNo} 并到 ${card.roomNo}：人数相加，电话和家里人都归过来，${roomNo} 的人要重新加入。`,
      yes: '并成一户',
    });
    if (isSure) await merge.run({ ...home, endingId, source: 'door' });
  };
  return (
    <Card>
      <SectionTitle title="同一套房" hint="各下各的单，消息也分开" />
      {card.beside.map(({ householdId, roomNo, isVacant }) => (
        <Row
          key={householdId}
          title={roomNo}
          hint={isVacant ? '空户' : null}
          onTap={() => go('captainHousehold', { householdId })}
        />
      ))}
      {canChange
        ? card.beside.map(({ householdId, roomNo }) => (
            <ActionButton
              key={householdId}
              look="second"
              isRunning={merge.isRunning}
              onTap={() => void mergeIn(householdId, roomNo)}
            >
              把 {roomNo} 并进来
            </ActionButton>
          ))
        : null}
    </Card>
  );
}

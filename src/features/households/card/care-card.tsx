import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { careNames } from '@/domain/register/register-words';
import type { CardProps } from './card-props';
import { CareSheet } from './care-sheet';
import { sourceWords } from './source-words';
import '../households.scss';

/** What the household needs care for, and what it cannot do. */
export function CareCard({ card, canChange, ...home }: CardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <SectionTitle title="关爱情况" hint={sourceWords(card.sources, 'careFlags')} />
      <View className="care-flags">
        {card.careFlags.map(({ flag, dueOn }) => (
          <Pill key={flag} tone="violet">
            {careNames[flag]}
            {dueOn ? ` 预产期 ${dueOn}` : ''}
          </Pill>
        ))}
        {card.careFlags.length === 0 ? <View className="secondary">没有登记</View> : null}
      </View>
      {canChange ? (
        <ActionButton look="soft" onTap={() => setOpen(true)}>
          改关爱情况
        </ActionButton>
      ) : null}
      {isOpen ? <CareSheet {...home} card={card} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { fieldNames, tenureNames } from '@/domain/register/register-words';
import type { CardProps } from './card-props';
import { CorrectSheet } from './correct-sheet';
import { countWords } from '../register/register-words';
import { sourceWords } from './source-words';

/** The plain facts, each with who said it last. */
export function FactsCard({ card, canChange, ...home }: CardProps) {
  const [isOpen, setOpen] = useState(false);
  const { sources, floor, tenure, remark, residents } = card;
  const householder = residents.find(({ relation }) => relation === 'householder');
  return (
    <Card>
      <SectionTitle title="基本情况" />
      <Row
        title={fieldNames.residentCount}
        hint={sourceWords(sources, card.isVacant ? 'isVacant' : 'residentCount')}
        extra={countWords(card)}
      />
      <Row
        title={fieldNames.householderName}
        hint={sourceWords(sources, 'householderName')}
        extra={householder?.name ?? '不清楚'}
      />
      <Row
        title={fieldNames.tenure}
        hint={sourceWords(sources, 'tenure')}
        extra={tenure ? tenureNames[tenure] : '不清楚'}
      />
      <Row
        title={fieldNames.floor}
        hint={sourceWords(sources, 'floor')}
        extra={floor === null ? '不清楚' : `${floor} 层`}
      />
      {remark ? (
        <Row title={remark} hint={`${fieldNames.remark} · ${sourceWords(sources, 'remark')}`} />
      ) : null}
      {canChange ? (
        <ActionButton look="soft" onTap={() => setOpen(true)}>
          更正
        </ActionButton>
      ) : null}
      {isOpen ? <CorrectSheet {...home} card={card} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { relationNames } from '@/domain/register/register-words';
import type { CardProps } from './card-props';
import { ResidentSheet, type Resident } from './resident-sheet';

/** Who lives there, as far as it is known. */
export function ResidentsCard({ card, canChange, ...home }: CardProps) {
  const [open, setOpen] = useState<Resident | 'new' | null>(null);
  return (
    <Card>
      <SectionTitle title="家里人" extra={`登记 ${card.residents.length} 人`} />
      {card.residents.map((resident) => (
        <Row
          key={resident.id}
          title={resident.name}
          hint={relationNames[resident.relation]}
          onTap={canChange ? () => setOpen(resident) : undefined}
        />
      ))}
      {canChange ? (
        <ActionButton look="soft" onTap={() => setOpen('new')}>
          加一位
        </ActionButton>
      ) : null}
      {open ? (
        <ResidentSheet {...home} known={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { relationNames } from '@/domain/register/register-words';
import type { CardProps } from './card-props';
import { CallSheet } from './call-sheet';
import { ContactSheet, type Contact } from './contact-sheet';
import { sourceWords } from './source-words';

/** The numbers by which the household is reached, masked; a tap asks why and then calls. */
export function ContactsCard({ card, canChange, ...home }: CardProps) {
  const [open, setOpen] = useState<{ deed: 'save' | 'call'; contact: Contact | null } | null>(null);
  const close = () => setOpen(null);
  return (
    <Card>
      <SectionTitle title="电话" hint={sourceWords(card.sources, 'phones')} />
      {card.contacts.map((contact) => (
        <Row
          key={contact.id}
          title={contact.phone}
          hint={[relationNames[contact.relation], contact.name].filter(Boolean).join(' ')}
          onTap={canChange ? () => setOpen({ deed: 'call', contact }) : undefined}
        />
      ))}
      {canChange ? (
        <ActionButton look="soft" onTap={() => setOpen({ deed: 'save', contact: null })}>
          加一个号码
        </ActionButton>
      ) : null}
      {open?.deed === 'save' ? <ContactSheet {...home} known={open.contact} onClose={close} /> : null}
      {open?.deed === 'call' && open.contact ? (
        <CallSheet
          {...home}
          contact={open.contact}
          onCorrect={() => setOpen({ ...open, deed: 'save' })}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}

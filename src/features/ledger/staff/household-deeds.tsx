import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import type { Home } from '@/lib/answers/use-home';
import { PaymentSheet } from '../sheets/payment-sheet';
import { RefundSheet } from '../sheets/refund-sheet';
import { WriteOffSheet } from '../sheets/write-off-sheet';
import { ExportStatementButton } from '../statement/export-statement-button';

interface Props {
  home: Home;
  openFen: number;
  creditFen: number;
}

/** What staff may note of a household: a payment, a refund out of what stands to its good, a write-off. */
export function HouseholdDeeds({ home, openFen, creditFen }: Props) {
  const [sheet, setSheet] = useState<'payment' | 'refund' | 'writeOff' | null>(null);
  const close = () => setSheet(null);
  return (
    <Card>
      <Buttons>
        <ActionButton onTap={() => setSheet('payment')}>记收款</ActionButton>
        {creditFen > 0 ? (
          <ActionButton look="second" onTap={() => setSheet('refund')}>
            记退款
          </ActionButton>
        ) : null}
        {openFen > 0 ? (
          <ActionButton look="second" onTap={() => setSheet('writeOff')}>
            减免
          </ActionButton>
        ) : null}
      </Buttons>
      <Buttons>
        <ExportStatementButton home={home} />
      </Buttons>
      {sheet === 'payment' ? <PaymentSheet home={home} onClose={close} /> : null}
      {sheet === 'refund' ? <RefundSheet home={home} creditFen={creditFen} onClose={close} /> : null}
      {sheet === 'writeOff' ? <WriteOffSheet home={home} openFen={openFen} onClose={close} /> : null}
    </Card>
  );
}

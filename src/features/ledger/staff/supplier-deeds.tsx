import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SupplierPaymentSheet } from '../sheets/supplier-payment-sheet';

/** A supplier is paid for what came. */
export function SupplierDeeds(share: { communityId: string; supplierId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <ActionButton onTap={() => setOpen(true)}>记付款给这家</ActionButton>
      {isOpen ? <SupplierPaymentSheet {...share} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

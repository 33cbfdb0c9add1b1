import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { MoneyWay } from '@/contract/ledger';
import { readYuan } from '@/domain/requests';
import { useForm } from '@/lib/forms/use-form';
import { PocketField, pocketOf, WayField } from './money-fields';
import { useHour } from './use-hour';

interface Props {
  communityId: string;
  supplierId: string;
  onClose: () => void;
}

/** A supplier is paid for what came, out of the box or by somebody. */
export function SupplierPaymentSheet({ communityId, supplierId, onClose }: Props) {
  const [yuan, setYuan] = useState('');
  const [way, setWay] = useState<MoneyWay>('transfer');
  const [from, setFrom] = useState<string | null>(null);
  const form = useForm('ledger.paySupplier', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const deed =
    amountFen !== null && from ? { communityId, supplierId, amountFen, way, from: pocketOf(from) } : null;
  return (
    <FormSheet
      title="付给供应商"
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => deed && form.run({ ...deed, paidAt: hourOf(deed) })}
      word="记下"
    >
      <TextField label="付了多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <WayField way={way} onChange={setWay} />
      <PocketField
        communityId={communityId}
        label="谁付的"
        value={from}
        onChange={setFrom}
        hasBox={way === 'cash'}
      />
    </FormSheet>
  );
}

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
  onClose: () => void;
}

/** Money changes pockets: what was collected into the box, or the box pays somebody back. */
export function HandInSheet({ communityId, onClose }: Props) {
  const [yuan, setYuan] = useState('');
  const [way, setWay] = useState<MoneyWay>('cash');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>('cashBox');
  const form = useForm('ledger.recordHandIn', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const deed =
    amountFen !== null && from && to
      ? { communityId, amountFen, way, from: pocketOf(from), to: pocketOf(to) }
      : null;
  return (
    <FormSheet
      title="交接钱"
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => deed && form.run({ ...deed, paidAt: hourOf(deed) })}
      word="记下"
    >
      <PocketField communityId={communityId} label="谁交出" value={from} onChange={setFrom} />
      <PocketField communityId={communityId} label="交给谁" value={to} onChange={setTo} />
      <TextField label="多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <WayField way={way} onChange={setWay} />
    </FormSheet>
  );
}

import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { MoneyWay } from '@/contract/ledger';
import { yuanText } from '@/domain/read-yuan';
import { readYuan } from '@/domain/requests';
import type { Home } from '@/lib/answers/use-home';
import { useForm } from '@/lib/forms/use-form';
import { PocketField, pocketOf, WayField } from './money-fields';
import { useHour } from './use-hour';

interface Props {
  home: Home;
  creditFen: number;
  onClose: () => void;
}

/** Money goes back to a household, at most what stands to its good. */
export function RefundSheet({ home, creditFen, onClose }: Props) {
  const [yuan, setYuan] = useState(yuanText(creditFen));
  const [way, setWay] = useState<MoneyWay>('cash');
  const [from, setFrom] = useState<string | null>('cashBox');
  const [reason, setReason] = useState('');
  const form = useForm('ledger.recordRefund', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const why = reason.trim();
  const deed =
    amountFen !== null && from && why !== ''
      ? { ...home, amountFen, way, from: pocketOf(from), reason: why }
      : null;
  return (
    <FormSheet
      title="记退款"
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => deed && form.run({ ...deed, paidAt: hourOf(deed) })}
      word="记下"
    >
      <TextField label="退了多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <WayField way={way} onChange={setWay} />
      <PocketField communityId={home.communityId} label="谁退的" value={from} onChange={setFrom} />
      <TextField label="为什么（住户看得到）" field="reason" value={reason} onChange={setReason} />
    </FormSheet>
  );
}

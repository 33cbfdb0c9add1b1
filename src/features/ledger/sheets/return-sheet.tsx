import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { Advance } from '@/contract/ledger-lists';
import { formatMoney } from '@/domain/money';
import { yuanText } from '@/domain/read-yuan';
import { readYuan } from '@/domain/requests';
import { useForm } from '@/lib/forms/use-form';
import { useHour } from './use-hour';

interface Props {
  communityId: string;
  advance: Advance;
  onClose: () => void;
}

/** A supplier gives back what was advanced for goods that did not come: all of it stands there, a part may be typed. */
export function ReturnSheet({ communityId, advance, onClose }: Props) {
  const { entryId, name, supplier, toReturnFen } = advance;
  const [yuan, setYuan] = useState(yuanText(toReturnFen));
  const form = useForm('ledger.returnAdvance', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const deed = amountFen === null ? null : { communityId, entryId, amountFen };
  return (
    <FormSheet
      title={`${supplier}退钱`}
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => deed && form.run({ ...deed, paidAt: hourOf(deed) })}
      word={amountFen === null ? '记下' : `记下退了 ${formatMoney(amountFen)}`}
    >
      <View className="secondary">
        没到的货，{supplier}该退给{name ?? '垫钱的人'} {formatMoney(toReturnFen)}
        。钱由他们两个人当面结，不进收款箱
      </View>
      <TextField
        label="这次退了多少元"
        field="amountFen"
        value={yuan}
        onChange={setYuan}
        maxLength={9}
        hint={leftWords(toReturnFen, amountFen)}
      />
    </FormSheet>
  );
}

const leftWords = (toReturnFen: number, amountFen: number | null): string =>
  amountFen === null || amountFen >= toReturnFen
    ? '只退一部分，就写这一次退的数'
    : `还剩 ${formatMoney(toReturnFen - amountFen)}，留在这里等下一次`;

import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { ONE_TAP_WRITE_OFF_FEN } from '@/domain/ledger/open-amount';
import { yuanText } from '@/domain/read-yuan';
import { readYuan } from '@/domain/requests';
import type { Home } from '@/lib/answers/use-home';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  home: Home;
  openFen: number;
  onClose: () => void;
}

/** Lets a household off; it says beforehand whether a second person has to agree. */
export function WriteOffSheet({ home, openFen, onClose }: Props) {
  const [yuan, setYuan] = useState(openFen <= ONE_TAP_WRITE_OFF_FEN ? yuanText(openFen) : '');
  const [reason, setReason] = useState(openFen <= ONE_TAP_WRITE_OFF_FEN ? '零头' : '');
  const form = useForm('ledger.writeOff', onClose);
  const amountFen = readYuan(yuan);
  const why = reason.trim();
  const isSmall = amountFen !== null && amountFen <= ONE_TAP_WRITE_OFF_FEN;
  return (
    <FormSheet
      title="减免"
      form={form}
      onClose={onClose}
      canSave={amountFen !== null && why !== ''}
      onSave={() => amountFen !== null && form.run({ ...home, amountFen, reason: why })}
      word={isSmall ? '减免' : '提交，等另一位同意'}
    >
      <View className="secondary">1 元以内马上减免；超过 1 元要另一位工作人员同意</View>
      <TextField label="减免多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <TextField label="为什么（住户看得到）" field="reason" value={reason} onChange={setReason} />
    </FormSheet>
  );
}

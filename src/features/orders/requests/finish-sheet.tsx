import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { PictureField } from '@/components/pictures/picture-field';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { Payment } from '@/contract/requests';
import { readYuan } from '@/domain/requests';
import type { Picture } from '@/lib/files/picture';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { useSendPicture } from '@/lib/files/use-send-picture';

type PaidBy = Payment['paidBy'];

const payers = [
  { value: 'none', label: '没花钱' },
  { value: 'household', label: '住户付的' },
  { value: 'helper', label: '我垫付的' },
] as const satisfies readonly { value: PaidBy; label: string }[];

function paymentOf(paidBy: PaidBy | null, yuan: string): Payment | null {
  if (paidBy === null || paidBy === 'none') return paidBy && { paidBy };
  const amountFen = readYuan(yuan);
  return amountFen === null ? null : { paidBy, amountFen };
}

interface Props {
  home: Home;
  requestId: string;
  /** Medicine or money: done by the household's code of the day only. */
  needsCode: boolean;
  isOpen: boolean;
  onClose: () => void;
}

/** It is done: what it cost, who paid, and the receipt where there is one. */
export function FinishSheet({ home, requestId, needsCode, isOpen, onClose }: Props) {
  const [paidBy, setPaidBy] = useState<PaidBy | null>(null);
  const [yuan, setYuan] = useState('');
  const [code, setCode] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const pictures = useSendPicture();
  const finish = useAction('orders.finishRequest', onClose);
  const payment = paymentOf(paidBy, yuan);
  const record = async () => {
    const proofPictureId = picture ? await pictures.send(home, picture) : undefined;
    if (!payment || proofPictureId === null) return;
    await finish.run({
      communityId: home.communityId,
      requestId,
      payment,
      proofPictureId,
      ...(code ? { code } : {}),
    });
  };
  return (
    <Sheet
      title="办好了"
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={finish.isRunning || pictures.isRunning}
          isDisabled={payment === null}
          onTap={() => void record()}
        >
          记下，告诉这一户
        </ActionButton>
      }
    >
      <Choice options={payers} value={paidBy} onChange={setPaidBy} />
      {paidBy === null || paidBy === 'none' ? null : (
        <TextField
          label="花了多少元"
          value={yuan}
          onChange={setYuan}
          placeholder="例如 48.50"
          maxLength={9}
        />
      )}
      {needsCode ? (
        <TextField
          label="住户报的 4 位开门码"
          value={code}
          onChange={setCode}
          maxLength={4}
          hint="住户首页上有，当天有效；报不出来，请楼长或工作人员先核对，再不填码记下"
        />
      ) : null}
      <PictureField label="拍小票或凭证（可以不拍）" picture={picture} onChange={setPicture} />
    </Sheet>
  );
}

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
import { useSendPicture } from './use-send-picture';

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
  isOpen: boolean;
  onClose: () => void;
}

/** It is done: what it cost, who paid, and the receipt where there is one. */
export function FinishSheet({ home, requestId, isOpen, onClose }: Props) {
  const [paidBy, setPaidBy] = useState<PaidBy | null>(null);
  const [yuan, setYuan] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const pictures = useSendPicture();
  const finish = useAction('orders.finishRequest', onClose);
  const payment = paymentOf(paidBy, yuan);
  const record = async () => {
    const proofPictureId = picture ? await pictures.send(home, picture) : undefined;
    if (!payment || proofPictureId === null) return;
    await finish.run({ communityId: home.communityId, requestId, payment, proofPictureId });
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
      <PictureField label="拍小票或凭证（可以不拍）" picture={picture} onChange={setPicture} />
    </Sheet>
  );
}

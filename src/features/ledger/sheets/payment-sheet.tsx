import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { PictureField } from '@/components/pictures/picture-field';
import { Loaded } from '@/components/waiting/loaded';
import type { MoneyWay } from '@/contract/ledger';
import { formatMoney } from '@/domain/money';
import { yuanText } from '@/domain/read-yuan';
import { readYuan } from '@/domain/requests';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import type { Picture } from '@/lib/files/picture';
import { useForm } from '@/lib/forms/use-form';
import { useSession } from '@/lib/session/session';
import { PocketField, pocketOf, WayField } from './money-fields';
import { useHour } from './use-hour';
import { useSendPicture } from '@/lib/files/use-send-picture';

interface Props {
  home: Home;
  /** A captain notes what came to their own hands, and chooses nobody. */
  isOwnPocket?: boolean;
  onClose: () => void;
}

/** A household has paid: what is open stands there already, two taps and it is noted. */
export function PaymentSheet({ home, isOwnPocket = false, onClose }: Props) {
  const answer = useAnswer('ledger.getHouseholdMoney', home);
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(money) => <Fields home={home} money={money} isOwnPocket={isOwnPocket} onClose={onClose} />}
    </Loaded>
  );
}

/** What the refusals have asked so far: each answer stays, or the next question would bring the last one back. */
const nothingAgreed: { keepsRest: boolean; otherThan: string[] } = { keepsRest: false, otherThan: [] };

interface FieldsProps extends Required<Props> {
  money: { placeLabel: string; openFen: number; creditFen: number };
}

function Fields({ home, money, isOwnPocket, onClose }: FieldsProps) {
  const me = useSession().me.data?.accountId ?? null;
  const [yuan, setYuan] = useState(money.openFen > 0 ? yuanText(money.openFen) : '');
  const [way, setWay] = useState<MoneyWay>('cash');
  const [chosen, setChosen] = useState<string | null>(isOwnPocket ? null : 'cashBox');
  const to = isOwnPocket || (way === 'transfer' && chosen === 'cashBox') ? me : chosen;
  const [picture, setPicture] = useState<Picture | null>(null);
  const pictures = useSendPicture();
  const [agreed, setAgreed] = useState(nothingAgreed);
  const form = useForm('ledger.recordPayment', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const isBusy = form.isRunning || pictures.isRunning;
  const save = async (also = agreed) => {
    setAgreed(also);
    const pictureId = picture ? await pictures.send(home, picture) : undefined;
    if (amountFen === null || to === null || pictureId === null) return;
    const said = { ...home, amountFen, way, to: pocketOf(to), pictureId, ...also };
    await form.run({ ...said, paidAt: hourOf(said) });
  };
  const asOther = () => {
    const otherThan = [...agreed.otherThan, String(form.refused?.details.otherId)];
    void save({ ...agreed, otherThan });
  };
  const changeYuan = (typed: string) => {
    setYuan(typed);
    setAgreed({ ...agreed, keepsRest: false });
  };
  return (
    <FormSheet
      title={`${money.placeLabel} 付款`}
      form={{ ...form, isRunning: isBusy }}
      onClose={onClose}
      onSave={() => save()}
      canSave={amountFen !== null && to !== null}
      word="记下"
    >
      <View className="secondary">
        {money.openFen > 0
          ? `现在欠 ${formatMoney(money.openFen)}`
          : `不欠钱，余额 ${formatMoney(money.creditFen)}`}
      </View>
      <TextField label="付了多少元" field="amountFen" value={yuan} onChange={changeYuan} maxLength={9} />
      <WayField way={way} onChange={setWay} />
      {isOwnPocket ? null : (
        <PocketField
          communityId={home.communityId}
          label="付给谁"
          value={to}
          onChange={setChosen}
          hasBox={way === 'cash'}
        />
      )}
      <PictureField label="拍凭证（可以不拍）" picture={picture} onChange={setPicture} />
      {form.refused?.code === 'PAYS_TOO_MUCH' ? (
        <ActionButton
          look="second"
          isRunning={isBusy}
          onTap={() => void save({ ...agreed, keepsRest: true })}
        >
          多的留作余额
        </ActionButton>
      ) : null}
      {form.refused?.code === 'LOOKS_PAID_TWICE' ? (
        <ActionButton look="second" isRunning={isBusy} onTap={asOther}>
          是另一笔
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { MoneyWay } from '@/contract/ledger';
import { formatMoment } from '@/domain/beijing-time';
import { readYuan } from '@/domain/requests';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';
import { PocketField, WayField } from './money-fields';
import { useHour } from './use-hour';

interface Props {
  communityId: string;
  onClose: () => void;
}

/** Waves of which a share may have been paid beforehand; the newest first. */
const WAVES = 6;

/** Somebody paid a supplier's share of a wave beforehand. */
export function AdvanceSheet({ communityId, onClose }: Props) {
  const [yuan, setYuan] = useState('');
  const [way, setWay] = useState<MoneyWay>('transfer');
  const [accountId, setPerson] = useState<string | null>(null);
  const [waveId, setWave] = useState<string | null>(null);
  const [supplierId, setSupplier] = useState<string | null>(null);
  const waves = useAnswer('purchasing.listWaves', { communityId, limit: WAVES }).data?.rows ?? [];
  const suppliers = useAnswer('catalogue.listSuppliers', { communityId }).data?.rows ?? [];
  /** Advances that look the same and are others: each that a refusal named. */
  const [otherThan, setOtherThan] = useState<string[]>([]);
  const form = useForm('ledger.recordAdvance', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const deed =
    amountFen !== null && accountId && waveId && supplierId
      ? { communityId, accountId, waveId, supplierId, amountFen, way }
      : null;
  const save = (others: string[]) => {
    if (!deed) return undefined;
    setOtherThan(others);
    const said = { ...deed, otherThan: others };
    return form.run({ ...said, paidAt: hourOf(said) });
  };
  const asOther = () => void save([...otherThan, String(form.refused?.details.otherId)]);
  return (
    <FormSheet
      title="记垫付"
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => save(otherThan)}
      word="记下"
    >
      <View className="secondary">到了的算数；没到的，记成供应商该退给他的</View>
      <PocketField
        communityId={communityId}
        label="谁垫的"
        value={accountId}
        onChange={setPerson}
        hasBox={false}
      />
      <View className="sheet__label">哪一批</View>
      <Choice
        options={waves.map(({ id, closesAt }) => ({
          value: id,
          label: `${formatMoment(closesAt, now())} 截单`,
        }))}
        value={waveId}
        onChange={setWave}
      />
      <View className="sheet__label">付给哪家</View>
      <Choice
        options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
        value={supplierId}
        onChange={setSupplier}
      />
      <TextField label="多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <WayField way={way} onChange={setWay} />
      {form.refused?.code === 'LOOKS_PAID_TWICE' ? (
        <ActionButton look="second" isRunning={form.isRunning} onTap={asOther}>
          是另一笔
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}

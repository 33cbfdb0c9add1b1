import { View } from '@tarojs/components';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { SwitchRow } from '@/components/forms/switch-row';
import { TextField } from '@/components/forms/text-field';
import type { TypedTerms } from './terms-draft';

const bases = [
  { value: 'none', label: '不限' },
  { value: 'fen', label: '按金额' },
  { value: 'pieces', label: '按件数' },
] as const;

interface Props {
  typed: TypedTerms;
  onChange: (typed: TypedTerms) => void;
}

/** From how much on a supplier comes, how far below it still does, and whether we buy there. The sheet saves it. */
export function SupplierTerms({ typed, onChange }: Props) {
  const set = (part: Partial<TypedTerms>) => onChange({ ...typed, ...part });
  return (
    <View>
      <SectionTitle title="起送" hint="不到起送的量，采购页会写还差多少" />
      <Choice options={bases} value={typed.basis} onChange={(basis) => set({ basis })} />
      {typed.basis === 'none' ? null : (
        <View className="offer-terms__fields">
          <TextField
            label={typed.basis === 'fen' ? '满多少元起送（不算押金）' : '满多少件起送'}
            value={typed.amount}
            onChange={(amount) => set({ amount })}
            maxLength={10}
          />
          <TextField
            label="可以少百分之几"
            value={typed.tolerance}
            onChange={(tolerance) => set({ tolerance })}
            placeholder="不能少就空着"
            maxLength={2}
          />
        </View>
      )}
      <SwitchRow
        title="在白名单里"
        hint="不在名单里的，下单时要写原因"
        isOn={typed.isApproved}
        onChange={(isApproved) => set({ isApproved })}
      />
    </View>
  );
}

import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import type { MoneyWay, Pocket } from '@/contract/ledger';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSession } from '@/lib/session/session';

const ways = [
  { value: 'cash', label: '现金' },
  { value: 'transfer', label: '微信转账' },
] as const satisfies readonly { value: MoneyWay; label: string }[];

/** Cash or a transfer. */
export const WayField = ({ way, onChange }: { way: MoneyWay; onChange: (way: MoneyWay) => void }) => (
  <>
    <View className="sheet__label">怎么付的</View>
    <Choice options={ways} value={way} onChange={onChange} />
  </>
);

const boxKey = 'cashBox';

/** A pocket as the value of a choice. */
export const pocketOf = (key: string): Pocket =>
  key === boxKey ? { kind: 'cashBox' } : { kind: 'person', accountId: key };

interface Props {
  communityId: string;
  label: string;
  value: string | null;
  onChange: (key: string) => void;
  /** Nobody can transfer into a box. */
  hasBox?: boolean;
}

/** The cash box, oneself, or somebody else who works in the community. */
export function PocketField({ communityId, label, value, onChange, hasBox = true }: Props) {
  const { data } = useAnswer('ledger.listCollectors', { communityId });
  const me = useSession().me.data?.accountId;
  const people = (data?.rows ?? []).filter(({ accountId }) => accountId !== me);
  const options = [
    ...(hasBox ? [{ value: boxKey, label: '收款箱' }] : []),
    ...(me ? [{ value: me, label: '我' }] : []),
    ...people.map(({ accountId, name }) => ({ value: accountId, label: name })),
  ];
  return (
    <>
      <View className="sheet__label">{label}</View>
      <Choice options={options} value={value} onChange={onChange} />
    </>
  );
}

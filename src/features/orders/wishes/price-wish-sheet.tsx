import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { Wish } from '@/contract/wishes';
import { formatMoney } from '@/domain/money';
import { readYuan } from '@/domain/requests';
import { fitsCeiling } from '@/domain/wishes';
import { textFields } from '@/lib/forms/text-fields';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  wish: Wish;
  isOpen: boolean;
  onClose: () => void;
}

function consequence(wish: Wish, priceFen: number | null): string {
  if (priceFen === null) return '填好单价，这里会说接下来怎样';
  const totalFen = priceFen * wish.quantity;
  return fitsCeiling(totalFen, wish.mostFen)
    ? `共 ${formatMoney(totalFen)}，没有超过住户说的数，直接放进订单`
    : `共 ${formatMoney(totalFen)}，先问住户，住户点“要”才买`;
}

/** What will be bought, from whom and for how much; it says beforehand whether the household is asked first. */
export function PriceWishSheet(props: Props) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ communityId, wish, isOpen, onClose }: Props) {
  const { data: answer } = useAnswer('orders.listWishes', { communityId, which: 'waiting', limit: 1 });
  const [typed, setTyped] = useState({ name: '', measure: '份', price: '' });
  const field = textFields(typed, (part) => setTyped({ ...typed, ...part }));
  const [supplierId, setSupplierId] = useState<string | null>(null);
  const { run, isRunning } = useAction('orders.priceWish', onClose);
  const [name, measure] = [typed.name.trim(), typed.measure.trim()];
  const priceFen = readYuan(typed.price);
  const offer =
    priceFen !== null && supplierId && name !== '' && measure !== ''
      ? { communityId, wishId: wish.id, name, measure, priceFen, supplierId }
      : null;
  return (
    <Sheet
      title={`${wish.text}：报价`}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={offer === null}
          onTap={() => offer && void run(offer)}
        >
          报价
        </ActionButton>
      }
    >
      <TextField
        label="买到的是什么（会写在采购单上，不要写用途）"
        {...field('name')}
        maxLength={40}
        placeholder="例如：纸尿裤 L码 40片"
      />
      <TextField label="计量单位" {...field('measure')} maxLength={6} />
      <TextField
        label={`单价（元），住户要 ${wish.quantity} 份`}
        {...field('price')}
        maxLength={8}
        placeholder="例如：89"
      />
      <View className="sheet__label">从哪家买</View>
      <Choice
        options={(answer?.suppliers ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        value={supplierId}
        onChange={setSupplierId}
      />
      <View className="wish-note">{consequence(wish, priceFen)}</View>
    </Sheet>
  );
}

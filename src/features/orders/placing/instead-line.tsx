import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { Tap } from '@/components/buttons/tap';
import type { Product } from '@/contract/order-shapes';
import { formatMoney } from '@/domain/money';
import { insteadOf, substitutesFor } from '@/domain/substitutes';
import type { useDraft } from '../draft/use-draft';
import type { Catalogue } from '../goods/catalogue';

interface Props {
  product: Product;
  catalogue: Catalogue;
  draft: ReturnType<typeof useDraft>;
}

/** Under a chosen thing: what the household takes if there is none. One line; the choices come when it is tapped. */
export function InsteadLine({ product, catalogue: { products, order }, draft }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { chosen, said, sayInstead } = draft;
  const current = insteadOf(order, said, product.id);
  const possible = substitutesFor(product, { products, order, chosen, said });
  if (possible.length === 0 && current === null) return null;
  const name = products.find(({ id }) => id === current)?.name;
  const words = name ? `没有的话要 ${name}` : '没有的话，不要别的';
  const options = [
    { value: 'nothing', label: '不要别的' },
    ...possible.map((one) => ({ value: one.id, label: `${one.name} ${formatMoney(one.priceFen)}` })),
  ];
  return (
    <View className="instead-line">
      <Tap className="household-link" label={`${product.name} ${words}，改`} onTap={() => setOpen(!isOpen)}>
        {words}
      </Tap>
      {isOpen ? (
        <Choice
          options={options}
          value={current ?? 'nothing'}
          onChange={(value) => {
            sayInstead(product.id, value === 'nothing' ? null : value);
            setOpen(false);
          }}
        />
      ) : null}
    </View>
  );
}

import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Money } from '@/components/words/money';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { Stepper } from '@/components/forms/stepper';
import { basketOf, mostOf, priceOf } from '@/domain/basket';
import type { Catalogue } from '../goods/catalogue';
import { InsteadLine } from './instead-line';
import type { useDraft } from '../draft/use-draft';

interface Props {
  catalogue: Catalogue;
  draft: ReturnType<typeof useDraft>;
  isOpen: boolean;
  onClose: () => void;
}

/** What is chosen so far, over all categories: looked over and changed before it is sent. */
export function BasketSheet({ catalogue, draft, isOpen, onClose }: Props) {
  const { products, order } = catalogue;
  const { chosen, theirs, choose } = draft;
  // What was taken down to 0 stays in sight while the sheet is open: a slip is mended where it happened.
  const shown = products.filter(({ id }) => (chosen[id] ?? 0) > 0 || (theirs[id] ?? 0) > 0);
  const { totalFen } = basketOf(products, order, chosen);
  const wishes = (order?.lines ?? []).filter(({ isWish }) => isWish);
  return (
    <Sheet
      title="选好的"
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          接着选
        </ActionButton>
      }
    >
      {shown.map((product) => (
        <Row
          key={product.id}
          title={product.name}
          hint={
            <>
              <Money fen={priceOf(product, order) * (chosen[product.id] ?? 0)} />
              {(chosen[product.id] ?? 0) > 0 ? (
                <InsteadLine product={product} catalogue={catalogue} draft={draft} />
              ) : null}
            </>
          }
          extra={
            <Stepper
              value={chosen[product.id] ?? 0}
              max={mostOf(product, order)}
              label={`选好的 ${product.name}`}
              onChange={(quantity) => choose(product.id, quantity)}
            />
          }
        />
      ))}
      {wishes.map(({ productId, name, quantity, measure, priceFen }) => (
        <Row
          key={productId}
          title={name}
          hint={`代买的，${quantity} ${measure}，要改请到“想要的东西”`}
          extra={<Money fen={priceFen * quantity} />}
        />
      ))}
      {shown.length + wishes.length > 0 ? (
        <Row title="合计" extra={<Money fen={totalFen} />} />
      ) : (
        <View className="secondary">还没有选东西</View>
      )}
    </Sheet>
  );
}

import { View } from '@tarojs/components';
import { Money } from '@/components/words/money';
import { PriorityMark } from '@/components/words/priority-mark';
import { Stepper } from '@/components/forms/stepper';
import type { Order, Product } from '@/contract/order-shapes';
import { oneHolds } from '@/domain/measures';
import { formatMoney } from '@/domain/money';
import type { Given } from '@/lib/answers/use-address';
import type { Home } from '@/lib/answers/use-home';
import { mostOf, priceOf } from '@/domain/basket';
import { ProductPicture } from './product-picture';
import { RemindButton } from './remind-button';

interface Props {
  home: Home;
  product: Product;
  /** The address of its small picture. */
  picture: Given;
  /** What the household has ordered already: its own pieces are not taken from it. */
  order: Order | null;
  value: number;
  onChange: (quantity: number) => void;
  /** The household hears when a later wave has it. */
  isReminderSet: boolean;
}

const factsOf = (product: Product) => {
  const { description, limitPerHousehold, left, measure, isListed } = product;
  return [
    oneHolds(product),
    description,
    isListed ? '' : '已经下架，订了的可以留着，不能再加',
    limitPerHousehold === null ? '' : `每户限 ${limitPerHousehold} ${measure}`,
    left === null || left === 0 ? '' : `剩 ${left} ${measure}`,
  ].filter((fact) => fact !== '');
};

/** An order keeps the price it was placed at; the row says so where today's is another. */
const keptPriceWords = (product: Product, order: Order | null): string | null =>
  priceOf(product, order) === product.priceFen
    ? null
    : `按您订的时候算，现在是 ${formatMoney(product.priceFen)}`;

/** One product: how it looks, its price, its limit, what is left, and how many are chosen. */
export function ProductRow({ home, product, picture, order, value, onChange, isReminderSet }: Props) {
  const most = mostOf(product, order);
  const isSoldOut = most === 0 && value === 0;
  const isTooMany = value > most;
  const keptPrice = keptPriceWords(product, order);
  return (
    <View className={`product-row ${isSoldOut ? 'product-row--sold-out' : ''}`}>
      <ProductPicture product={product} given={picture} />
      <View className="product-row__words">
        <View className="heading">
          {product.name} <PriorityMark priority={product.priority} word="先送" />
        </View>
        <View className="secondary">{isSoldOut ? '本批次已订完' : factsOf(product).join(' · ')}</View>
        {keptPrice ? <View className="secondary">{keptPrice}</View> : null}
        {isTooMany ? (
          <View className="product-row__trouble">
            {most === 0 ? '已经订完了，请去掉' : `最多能选 ${most} ${product.measure}，请减少`}
          </View>
        ) : null}
        <View className="product-row__foot">
          <View className="product-row__price">
            <Money fen={priceOf(product, order)} />
          </View>
          {isSoldOut ? (
            <RemindButton home={home} productId={product.id} isSet={isReminderSet} />
          ) : (
            <Stepper value={value} onChange={onChange} max={most} label={product.name} />
          )}
        </View>
      </View>
    </View>
  );
}

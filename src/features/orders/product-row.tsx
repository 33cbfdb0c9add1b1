import { View } from '@tarojs/components';
import { Money } from '@/components/money';
import { Pill } from '@/components/pill';
import { Stepper } from '@/components/stepper';
import type { Order, Product } from '@/contract/orders';
import { mostOf } from './basket';

interface Props {
  product: Product;
  /** What the household has ordered already: its own pieces are not taken from it. */
  order: Order | null;
  value: number;
  onChange: (quantity: number) => void;
}

const factsOf = ({ description, limitPerHousehold, left, measure }: Product) =>
  [
    description,
    limitPerHousehold === null ? '' : `每户限 ${limitPerHousehold} ${measure}`,
    left === null || left === 0 ? '' : `剩 ${left} ${measure}`,
  ].filter((fact) => fact !== '');

/** One product: its price, its limit, what is left, and how many are chosen. */
export function ProductRow({ product, order, value, onChange }: Props) {
  const most = mostOf(product, order);
  const isSoldOut = most === 0 && value === 0;
  const isTooMany = value > most;
  return (
    <View className={`product-row ${isSoldOut ? 'product-row--sold-out' : ''}`}>
      <View className="heading">{product.name}</View>
      <View className="secondary">{isSoldOut ? '本批次已订完' : factsOf(product).join(' · ')}</View>
      {isTooMany ? (
        <View className="product-row__trouble">
          {most === 0 ? '已经订完了，请去掉' : `最多能选 ${most} ${product.measure}，请减少`}
        </View>
      ) : null}
      <View className="product-row__foot">
        <View className="product-row__price">
          <Money fen={product.priceFen} />
        </View>
        {isSoldOut ? (
          <Pill tone="grey">已订完</Pill>
        ) : (
          <Stepper value={value} onChange={onChange} max={most} label={product.name} />
        )}
      </View>
    </View>
  );
}

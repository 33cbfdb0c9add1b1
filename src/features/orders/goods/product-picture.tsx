import { View } from '@tarojs/components';
import { AddressedPhoto } from '@/components/pictures/addressed-photo';
import { Icon, type IconName } from '@/components/pictures/icon';
import type { Product } from '@/contract/order-shapes';
import type { Given } from '@/lib/answers/use-address';

interface Props {
  product: Pick<Product, 'name' | 'category'>;
  given: Given;
}

/** A product as it looks, or a quiet drawing of its shelf while there is no picture. */
export const ProductPicture = ({ product: { name, category }, given }: Props) => (
  <AddressedPhoto
    given={given}
    className="product-picture"
    mode="aspectFill"
    label={name}
    isLazy
    fallback={
      <View className="product-picture product-picture--drawn">
        <Icon name={drawingOf(category)} colour="brand" size={26} />
      </View>
    }
  />
);

const drawings: readonly [words: RegExp, icon: IconName][] = [
  [/菜|果/, 'leaf'],
  [/药/, 'medicine'],
  [/奶|蛋|肉/, 'egg'],
  [/米|面|油|粮/, 'grain'],
];

const drawingOf = (category: string): IconName =>
  drawings.find(([words]) => words.test(category))?.[1] ?? 'basket';

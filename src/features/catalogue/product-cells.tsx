import { View } from '@tarojs/components';
import type { CatalogueProduct } from '@/contract/catalogue';
import { Pill } from '@/components/words/pill';
import { PriorityMark } from '@/components/words/priority-mark';
import type { Column } from '@/components/table/table-column';
import { formatMoney } from '@/domain/money';

const orNone = (figure: number | null, none = '不限') => figure ?? none;

/** The name with its marks: what goes first, what is off the list. */
export function ProductName({ product }: { product: CatalogueProduct }) {
  return (
    <View className="product-name">
      <View>{product.name}</View>
      <PriorityMark priority={product.priority} word="先办" />
      {product.isListed ? null : <Pill tone="grey">已下架</Pill>}
    </View>
  );
}

export const supplierWords = ({ offers }: CatalogueProduct): string =>
  offers.map(({ name }) => name).join('、');

/** The catalogue at a desk. */
export const productColumns: readonly Column<CatalogueProduct>[] = [
  { title: '品名', show: (product) => <ProductName product={product} />, sortBy: ({ name }) => name },
  { title: '分类', show: ({ category }) => category, sortBy: ({ category }) => category, width: 90 },
  {
    title: '单价',
    show: ({ priceFen, measure }) => `${formatMoney(priceFen)} / ${measure}`,
    sortBy: ({ priceFen }) => priceFen,
    isFigure: true,
  },
  {
    title: '每户限',
    show: ({ limitPerHousehold }) => orNone(limitPerHousehold),
    sortBy: ({ limitPerHousehold }) => limitPerHousehold ?? 100_000,
    width: 90,
  },
  {
    title: '每批次',
    show: ({ stockPerWave }) => orNone(stockPerWave),
    sortBy: ({ stockPerWave }) => stockPerWave ?? 100_000,
    width: 90,
  },
  { title: '供应商', show: supplierWords, sortBy: supplierWords },
];

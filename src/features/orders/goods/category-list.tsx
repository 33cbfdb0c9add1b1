import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';
import type { Product } from '@/contract/order-shapes';
import type { Chosen } from '@/domain/basket';

interface Props {
  categories: readonly string[];
  current: string;
  onChange: (category: string) => void;
  products: readonly Product[];
  chosen: Chosen;
}

/** The shelves of the shop at the left, each with how many pieces are chosen from it. */
export function CategoryList({ categories, current, onChange, products, chosen }: Props) {
  const piecesIn = (category: string) =>
    products
      .filter((product) => product.category === category)
      .reduce((sum, { id }) => sum + (chosen[id] ?? 0), 0);
  return (
    <View className="category-list">
      {categories.map((category) => (
        <Tap
          key={category}
          className={`category-list__one ${category === current ? 'category-list__one--current' : ''}`}
          onTap={() => onChange(category)}
        >
          <View>{category}</View>
          {piecesIn(category) > 0 ? (
            <View className="category-list__pieces">{piecesIn(category)}</View>
          ) : null}
        </Tap>
      ))}
    </View>
  );
}

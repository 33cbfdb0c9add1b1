import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/pictures/icon';
import { MessageCard } from '@/components/cards/message-card';
import { Tap } from '@/components/buttons/tap';
import { TextField } from '@/components/forms/text-field';
import type { Home } from '@/lib/answers/use-home';
import type { Catalogue } from './catalogue';
import { CategoryList } from './category-list';
import { findProducts } from './find-products';
import { ProductRows } from './product-rows';
import { useDraft } from '../draft/use-draft';
import { WishHere } from '../wishes/wish-here';

const categoriesOf = ({ products }: Catalogue) => [...new Set(products.map(({ category }) => category))];

interface Props {
  home: Home;
  catalogue: Catalogue;
}

/** The goods by category; or, once a word is typed, all that is called so. */
export function Shelves({ home, catalogue }: Props) {
  const { chosen } = useDraft(home.householdId, catalogue);
  const categories = categoriesOf(catalogue);
  const [category, setCategory] = useState(categories[0] ?? '');
  const [word, setWord] = useState('');
  const isSearching = word.trim() !== '';
  const shown = isSearching
    ? findProducts(catalogue.products, word)
    : catalogue.products.filter((product) => product.category === category);
  return (
    <>
      <View className="shelves-search">
        <TextField label="找东西" value={word} onChange={setWord} maxLength={20} placeholder="例如 鸡蛋" />
        {word ? (
          <Tap className="shelves-search__clear" label="清空" onTap={() => setWord('')}>
            <Icon name="close" size={18} />
          </Tap>
        ) : null}
      </View>
      <View className="shelves">
        {isSearching ? null : (
          <CategoryList
            categories={categories}
            current={category}
            onChange={setCategory}
            products={catalogue.products}
            chosen={chosen}
          />
        )}
        <View className="shelves__products">
          <ProductRows
            key={isSearching ? `found ${word}` : category}
            home={home}
            catalogue={catalogue}
            products={shown}
          />
          {isSearching && shown.length === 0 ? (
            <MessageCard title={`没有找到“${word.trim()}”`} hint="可以请工作人员问价，下面已经替您写上了" />
          ) : null}
          <WishHere home={home} word={isSearching && shown.length === 0 ? word.trim() : ''} />
        </View>
      </View>
    </>
  );
}

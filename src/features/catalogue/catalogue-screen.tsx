import { View } from '@tarojs/components';
import { useState } from 'react';
import { Buttons } from '@/components/buttons/buttons';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { MessageCard } from '@/components/cards/message-card';
import { PagedTable } from '@/components/table/paged-table';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { TextField } from '@/components/forms/text-field';
import type { CatalogueProduct } from '@/contract/catalogue';
import { formatMoney } from '@/domain/money';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { CategoriesSheet } from './categories-sheet';
import { CatalogueExportButton } from './catalogue-export-button';
import { ProductName, productColumns, supplierWords } from './product-cells';
import './catalogue.scss';

type Listed = 'all' | 'listed' | 'unlisted';
const listedChoices: readonly { value: Listed; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'listed', label: '在卖' },
  { value: 'unlisted', label: '已下架' },
];

/** The catalogue of the community: to find a product, change it, and bring in or take out all by Excel. */
export function CatalogueScreen() {
  return (
    <Screen title="商品" wide>
      <InCommunity>{({ communityId }) => <Catalogue communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

const open = ({ id }: CatalogueProduct) => go('staffProduct', { productId: id });

function ProductCard({ product }: { product: CatalogueProduct }) {
  return (
    <Row
      title={<ProductName product={product} />}
      hint={`${product.category} · ${formatMoney(product.priceFen)} / ${product.measure} · ${supplierWords(product)}`}
      onTap={() => open(product)}
    />
  );
}

function Catalogue({ communityId }: { communityId: string }) {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  const [listed, setListed] = useState<Listed>('all');
  const [supplierId, setSupplierId] = useState('');
  const filter = { search, category, listed, supplierId: supplierId || undefined };
  const pages = usePages('catalogue.listProducts', { communityId, ...filter });
  return (
    <>
      <Tools communityId={communityId} />
      <Card>
        <TextField
          label="找商品"
          value={search}
          onChange={setSearch}
          placeholder="写品名里的字"
          maxLength={40}
        />
        <View className="catalogue-filter">
          <Choice options={listedChoices} value={listed} onChange={setListed} />
        </View>
        <View className="catalogue-filter">
          <CategoryChoice communityId={communityId} value={category} onChange={setCategory} />
        </View>
        <SupplierChoice communityId={communityId} value={supplierId} onChange={setSupplierId} />
      </Card>
      <PagedTable
        label="商品"
        answer={pages.answer}
        more={pages.more}
        isFetchingMore={pages.isFetchingMore}
        columns={productColumns}
        keyOf={({ id }) => id}
        onOpen={open}
        phone={(product) => <ProductCard product={product} />}
        empty={<MessageCard title="没有这样的商品" hint="换个字找，或者点“新商品”加一样" />}
      />
    </>
  );
}

interface ChoiceProps {
  communityId: string;
  value: string;
  onChange: (chosen: string) => void;
}

function CategoryChoice({ communityId, value, onChange }: ChoiceProps) {
  const { data: categories } = useAnswer('catalogue.listCategories', { communityId });
  const options = (categories?.rows ?? []).map(({ name, products }) => ({
    value: name,
    label: `${name} ${products}`,
  }));
  return <Choice options={[{ value: '', label: '各类' }, ...options]} value={value} onChange={onChange} />;
}

function SupplierChoice({ communityId, value, onChange }: ChoiceProps) {
  const { data: suppliers } = useAnswer('catalogue.listSuppliers', { communityId });
  const options = (suppliers?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (options.length < 2) return null;
  return (
    <View className="catalogue-filter">
      <Choice options={[{ value: '', label: '各家供应商' }, ...options]} value={value} onChange={onChange} />
    </View>
  );
}

function Tools({ communityId }: { communityId: string }) {
  const [isSorting, setSorting] = useState(false);
  return (
    <View className="catalogue-tools">
      <Buttons>
        <ActionButton onTap={() => go('staffProduct', { productId: '' })}>新商品</ActionButton>
        <ActionButton look="second" onTap={() => go('staffImport')}>
          导入
        </ActionButton>
        <CatalogueExportButton communityId={communityId} />
        <ActionButton look="second" onTap={() => setSorting(true)}>
          分类
        </ActionButton>
        <ActionButton look="second" onTap={() => go('staffSuppliers')}>
          供应商
        </ActionButton>
      </Buttons>
      <CategoriesSheet communityId={communityId} isOpen={isSorting} onClose={() => setSorting(false)} />
    </View>
  );
}

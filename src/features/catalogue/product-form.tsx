import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import type { CatalogueProduct, Priority } from '@/contract/catalogue';
import { askFirst } from '@/lib/forms/ask-first';
import { goBack } from '@/lib/pages/routes';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { textFields } from '@/lib/forms/text-fields';
import { useAnswer } from '@/lib/answers/use-answer';
import { ListedButton } from './listed-button';
import { MeasureFields } from './measure-fields';
import { OfferFields } from './offer-fields';
import { PriceHistory } from './price-history';
import { draftOf, whyNotSend, type TypedProduct } from './product-draft';
import { ProductPictureField } from './product-picture-field';

/** What goes first, as staff choose it. */
const priorityNames: Record<Priority, string> = {
  none: '不用先办',
  medicine: '药品',
  infant: '婴幼儿',
  cold: '冷藏',
};

interface Props {
  communityId: string;
  /** Null: a new product. */
  known: CatalogueProduct | null;
  first: TypedProduct;
}

const priorities = (Object.keys(priorityNames) as Priority[]).map((value) => ({
  value,
  label: priorityNames[value],
}));

/** All that staff say of a product; the price counts for what is ordered from now on. */
export function ProductForm({ communityId, known, first }: Props) {
  const [typed, setTyped] = useState(first);
  const set = (part: Partial<TypedProduct>) => setTyped({ ...typed, ...part });
  const field = textFields(typed, set);
  const { data: categories } = useAnswer('catalogue.listCategories', { communityId });
  const { data: suppliers } = useAnswer('catalogue.listSuppliers', { communityId });
  const save = useSave(communityId, known);
  const trouble = whyNotSend(typed);
  return (
    <>
      <Card>
        <TextField label="品名" {...field('name')} maxLength={40} />
        <View className="secondary form-label">分类</View>
        <Choice
          options={(categories?.rows ?? []).map(({ name }) => ({ value: name, label: name }))}
          value={typed.category}
          onChange={(category) => set({ category })}
        />
        <TextField label="说明" {...field('description')} placeholder="例如 8 种时令菜" maxLength={60} />
        <ProductPictureField
          communityId={communityId}
          pictureId={typed.pictureId}
          onChange={(pictureId) => set({ pictureId })}
        />
      </Card>
      <Card>
        <View className="offer-terms__fields">
          <TextField label="单价（元）" {...field('yuan')} maxLength={10} />
          <TextField label="单位" {...field('measure')} maxLength={10} />
        </View>
        {known ? <View className="hint">改价只影响以后下的单，已经下的单价钱不变</View> : null}
        <View className="offer-terms__fields">
          <TextField label="其中押金（元）" {...field('deposit')} placeholder="没有就空着" maxLength={10} />
          <TextField label="最高价（元）" {...field('priceCap')} placeholder="不限就空着" maxLength={10} />
        </View>
        {known ? <PriceHistory communityId={communityId} productId={known.id} /> : null}
        <View className="offer-terms__fields">
          <TextField label="每户限几件" {...field('limit')} placeholder="不限就空着" maxLength={5} />
          <TextField label="每批次限几件" {...field('stock')} placeholder="不限就空着" maxLength={5} />
        </View>
        <TextField label="每件重（克）" {...field('weight')} placeholder="不知道就空着" maxLength={7} />
        <View className="secondary form-label">先办</View>
        <Choice options={priorities} value={typed.priority} onChange={(priority) => set({ priority })} />
      </Card>
      <Card>
        <MeasureFields typed={typed} onChange={set} />
      </Card>
      <Card>
        <OfferFields
          suppliers={suppliers?.rows ?? []}
          offers={typed.offers}
          onChange={(offers) => set({ offers })}
        />
      </Card>
      {trouble ? <View className="hint form-trouble">{trouble}</View> : null}
      <Buttons>
        {known ? <ListedButton communityId={communityId} product={known} /> : null}
        <ActionButton
          isRunning={save.isRunning}
          isDisabled={trouble !== null}
          onTap={() => void save.run(typed)}
        >
          保存
        </ActionButton>
      </Buttons>
    </>
  );
}

/** A price that was left out or lost its figures would give the goods away. */
const askWhetherFree = () => askFirst({ content: '单价是 0 元，住户不用付钱。是这样吗？', yes: '是免费' });

function useSave(communityId: string, known: CatalogueProduct | null) {
  const create = useAction('catalogue.createProduct', goBack);
  const change = useAction('catalogue.updateProduct', ({ orderedBeyondCap }) => {
    if (orderedBeyondCap === 0) return goBack();
    void sayAloud(`本批次已经多订了 ${orderedBeyondCap} 件，都算数；新的限量从现在起不再多接`).then(goBack);
  });
  const run = async (typed: TypedProduct) => {
    const draft = draftOf(typed);
    if (draft.priceFen === 0 && !(await askWhetherFree())) return;
    await (known
      ? change.run({ communityId, productId: known.id, version: known.version, ...draft })
      : create.run({ communityId, ...draft }));
  };
  return { run, isRunning: create.isRunning || change.isRunning };
}

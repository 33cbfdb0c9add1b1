import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Photo } from '@/components/photo';
import type { Product } from '@/contract/orders';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';

interface Props {
  home: Home;
  product: Pick<Product, 'name' | 'category' | 'pictureId'>;
}

/** A product as it looks, or a quiet drawing of its shelf while there is no picture. */
export function ProductPicture({ home, product: { name, category, pictureId } }: Props) {
  const answer = useAnswer(
    'files.getPicture',
    { ...home, pictureId: pictureId ?? '' },
    { when: pictureId !== null },
  );
  if (!answer.data)
    return (
      <View className="product-picture product-picture--drawn">
        <Icon name={drawingOf(category)} colour="brand" size={26} />
      </View>
    );
  const { contentType, base64 } = answer.data;
  return (
    <Photo
      className="product-picture"
      mode="aspectFill"
      src={`data:${contentType};base64,${base64}`}
      label={name}
    />
  );
}

const drawings: readonly [words: RegExp, icon: IconName][] = [
  [/菜|果/, 'leaf'],
  [/药/, 'medicine'],
  [/奶|蛋|肉/, 'egg'],
  [/米|面|油|粮/, 'grain'],
];

const drawingOf = (category: string): IconName =>
  drawings.find(([words]) => words.test(category))?.[1] ?? 'basket';

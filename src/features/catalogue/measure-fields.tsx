import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Tap } from '@/components/buttons/tap';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import type { TypedContent, TypedProduct } from './product-draft';

interface Props {
  typed: TypedProduct;
  onChange: (part: Partial<TypedProduct>) => void;
}

/** What one of the ordered measure holds where it is handed out in smaller pieces, and what is in a bundle. */
export function MeasureFields({ typed, onChange }: Props) {
  const measure = typed.measure.trim() || '份';
  return (
    <>
      <SectionTitle
        title="怎么数"
        hint={`按枚、斤这样的小件发的才填；清点和送货时会写明 1 ${measure}是多少`}
      />
      <View className="offer-terms__fields">
        <TextField
          label={`1 ${measure}有几小件`}
          value={typed.perMeasure}
          onChange={(perMeasure) => onChange({ perMeasure })}
          placeholder="例如 30"
          maxLength={5}
        />
        <TextField
          label="小件的单位"
          value={typed.piece}
          onChange={(piece) => onChange({ piece })}
          placeholder="例如 枚"
          maxLength={10}
        />
      </View>
      <Contents contents={typed.contents} onChange={(contents) => onChange({ contents })} />
    </>
  );
}

interface ContentsProps {
  contents: readonly TypedContent[];
  onChange: (contents: readonly TypedContent[]) => void;
}

const blank: TypedContent = { name: '', quantity: '', measure: '' };
const MOST = 20;

function Contents({ contents, onChange }: ContentsProps) {
  const change = (at: number, part: Partial<TypedContent>) =>
    onChange(contents.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      {contents.length > 0 ? <SectionTitle title="套餐里有" /> : null}
      {contents.map((one, at) => (
        <View key={at} className="bundle-content">
          <TextField label="名称" value={one.name} onChange={(name) => change(at, { name })} maxLength={20} />
          <TextField
            label="数量"
            value={one.quantity}
            onChange={(quantity) => change(at, { quantity })}
            maxLength={5}
          />
          <TextField
            label="单位"
            value={one.measure}
            onChange={(measure) => change(at, { measure })}
            maxLength={10}
          />
          <Tap
            className="bundle-content__off"
            label={`去掉第 ${at + 1} 样`}
            onTap={() => onChange(contents.filter((_, index) => index !== at))}
          >
            去掉
          </Tap>
        </View>
      ))}
      {contents.length < MOST ? (
        <ActionButton look="second" onTap={() => onChange([...contents, blank])}>
          {contents.length === 0 ? '这是套餐，写里面有什么' : '再加一样'}
        </ActionButton>
      ) : null}
    </>
  );
}

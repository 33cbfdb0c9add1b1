import { useState } from 'react';
import { View } from '@tarojs/components';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { SharingRule } from '@/contract/sharing';
import { ruleNames } from '@/domain/shortage/rule-words';
import type { OutputOf } from '@/lib/wire/api';
import { ProductSharingSheet } from './product-sharing-sheet';

interface Props {
  communityId: string;
  desk: Pick<OutputOf<'purchasing.getDesk'>, 'wave' | 'suppliers'>;
  waveRule: SharingRule;
  onClose: () => void;
}

type Line = OutputOf<'purchasing.getDesk'>['suppliers'][number]['lines'][number];

/** From how many products on one looks for a name rather than reads them all. */
const many = 12;

/** A product of the wave first, then its rule: of a product that is being counted nothing is chosen any more. */
export function ChooseProduct({ communityId, desk, waveRule, onClose }: Props) {
  const [line, choose] = useState<Line | null>(null);
  const [text, setText] = useState('');
  const lines = linesOf(desk.suppliers);
  const found = lines.filter(({ name }) => name.includes(text.trim()));
  if (line)
    return (
      <ProductSharingSheet communityId={communityId} waveId={desk.wave.id} line={line} onClose={onClose} />
    );
  return (
    <Sheet title="哪一样要另外分" isOpen onClose={onClose} bottom={null}>
      <View className="secondary">其余的跟本批次一样：{ruleNames[waveRule]}</View>
      {lines.length > many ? <TextField label="品名" value={text} onChange={setText} maxLength={20} /> : null}
      {found.map((one) => (
        <Row
          key={one.productId}
          title={one.name}
          hint={hintOf(one, waveRule)}
          onTap={one.sharing.isFixed ? undefined : () => choose(one)}
        />
      ))}
      {found.length === 0 ? <View className="secondary">这个批次里没有这样东西</View> : null}
    </Sheet>
  );
}

/** Each product once: two suppliers of the same share one rule. */
const linesOf = (suppliers: Props['desk']['suppliers']): Line[] => [
  ...new Map(
    suppliers.flatMap(({ lines }) => lines).map((line): [string, Line] => [line.productId, line]),
  ).values(),
];

const hintOf = ({ sharing: { rule, isFixed } }: Line, waveRule: SharingRule): string | null => {
  const own = rule === waveRule ? '' : `现在：${ruleNames[rule]}`;
  return [own, isFixed ? '已经开始清点，不能再改' : ''].filter(Boolean).join('，') || null;
};

import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '@/components/buttons/tap';
import type { SupplierShare } from '@/contract/purchasing';
import type { SharingRule } from '@/contract/sharing';
import { ruleNames, seedWords } from '@/domain/shortage/rule-words';
import { ProductSharingSheet } from './product-sharing-sheet';

interface Props {
  communityId: string;
  waveId: string;
  line: SupplierShare['lines'][number];
  /** The rule of the wave: it stands at the side, so a line says its own only where that is another. */
  waveRule: SharingRule;
}

/** How a product is shared out that is not shared out as its wave, what would be taken instead, and what came instead. */
export function LineSharing({ waveRule, ...props }: Props) {
  const { line } = props;
  return (
    <>
      {line.sharing.rule === waveRule ? null : <OwnRule {...props} />}
      {line.insteadCame.length > 0 ? <View className="secondary">{cameWords(line.insteadCame)}</View> : null}
      {line.askedInstead.map((asked) => (
        <View key={asked.productId} className="secondary">
          没有时 {asked.households} 户要 {asked.name}，最多 {asked.pieces} {asked.measure}
        </View>
      ))}
    </>
  );
}

function OwnRule({ communityId, waveId, line }: Omit<Props, 'waveRule'>) {
  const [isOpen, setOpen] = useState(false);
  const { sharing, name } = line;
  const words = `不够时：${ruleNames[sharing.rule]}${seedWords(sharing)}`;
  if (sharing.isFixed) return <View className="secondary">{words}</View>;
  return (
    <>
      <Tap className="line-name__move" label={`${name} ${words}，改`} onTap={() => setOpen(true)}>
        {words}
      </Tap>
      {isOpen ? (
        <ProductSharingSheet
          communityId={communityId}
          waveId={waveId}
          line={line}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** '代替的到了 大白菜 1棵 2 棵' */
const cameWords = (came: Props['line']['insteadCame']): string =>
  `代替的到了 ${came.map((one) => `${one.name} ${one.came} ${one.measure}`).join('，')}`;

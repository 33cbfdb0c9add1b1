import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '@/components/buttons/tap';
import type { SupplierShare } from '@/contract/purchasing';
import { ruleNames } from '@/domain/shortage/rule-words';
import { SharingSheet } from './sharing-sheet';

interface Props {
  communityId: string;
  waveId: string;
  line: SupplierShare['lines'][number];
}

/** How one product is shared out, what its households would take instead, and what came instead. */
export function LineSharing({ communityId, waveId, line }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { name, productId, sharing } = line;
  const seed = sharing.seed === null ? '' : `，种子 ${sharing.seed}`;
  const words = `不够时：${ruleNames[sharing.rule]}${seed}`;
  return (
    <>
      {sharing.isFixed ? (
        <View className="secondary">{words}</View>
      ) : (
        <Tap className="line-name__move" label={`${name} ${words}，改`} onTap={() => setOpen(true)}>
          {words}
        </Tap>
      )}
      {line.insteadCame.length > 0 ? <View className="secondary">{cameWords(line.insteadCame)}</View> : null}
      {line.askedInstead.map((asked) => (
        <View key={asked.productId} className="secondary">
          没有时 {asked.households} 户要 {asked.name}，最多 {asked.pieces} {asked.measure}
        </View>
      ))}
      {isOpen ? (
        <SharingSheet
          communityId={communityId}
          waveId={waveId}
          productId={productId}
          title={`${name} 不够时怎么分`}
          rule={sharing.rule}
          wider="跟本批次一样"
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** '代替的到了 大白菜 1棵 2 棵' */
const cameWords = (came: Props['line']['insteadCame']): string =>
  `代替的到了 ${came.map((one) => `${one.name} ${one.came} ${one.measure}`).join('，')}`;

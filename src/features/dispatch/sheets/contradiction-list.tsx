import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Contradiction } from '@/contract/paper';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { formatMoment } from '@/domain/beijing-time';
import { outcomeNames } from '@/domain/drop-offs';
import { now } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { doorWords } from '../runs/run-words';
import { recordedWords } from './sheet-row-entry';

/** What paper and phone say differently: staff ask, and write down what they found. */
export function ContradictionList({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listContradictions', { communityId });
  return (
    <>
      <Loaded answer={answer} skeletonCards={1} isEmpty={(all) => all.length === 0} empty={null}>
        {(all) => (
          <View className="desk-grid">
            {all.map((one) => (
              <OneContradiction key={one.id} communityId={communityId} one={one} />
            ))}
          </View>
        )}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </>
  );
}

function OneContradiction({ communityId, one }: { communityId: string; one: Contradiction }) {
  const [found, setFound] = useState('');
  const settle = useAction('dispatch.settleContradiction');
  return (
    <Card look="due">
      <SectionTitle
        title={doorWords(one)}
        hint={`${formatMoment(one.enteredAt, now())} ${one.enteredByName} 录入`}
        extra={<Pill tone="red">对不上</Pill>}
      />
      <View>先登记的：{recordedWords(one.recorded)}</View>
      <View>
        纸上写的：{outcomeNames[one.outcome]}
        {one.note ? `，${one.note}` : ''}
      </View>
      <TextField
        label="查到了什么"
        value={found}
        onChange={setFound}
        maxLength={100}
        placeholder="例如：打电话问过，东西收到了"
      />
      <ActionButton
        isRunning={settle.isRunning}
        isDisabled={found.trim() === ''}
        onTap={() => void settle.run({ communityId, contradictionId: one.id, note: found.trim() })}
      >
        核对好了
      </ActionButton>
    </Card>
  );
}

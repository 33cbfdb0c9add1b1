import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import type { SharingRule } from '@/contract/sharing';
import { ruleNames, ruleSentences } from '@/domain/shortage/rule-words';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  /** Without a wave: every wave from now on. */
  communityId: string;
  waveId?: string;
  productId?: string;
  title: string;
  rule: SharingRule;
  /** What is followed when nothing is chosen here: '跟本批次一样'; null: something must be. */
  wider: string | null;
  onClose: () => void;
}

const rules = (Object.keys(ruleNames) as SharingRule[]).map((value) => ({ value, label: ruleNames[value] }));

/** By which rule something is shared out when not enough comes: chosen before it is counted. */
export function SharingSheet({ title, rule, wider, onClose, ...scope }: Props) {
  const [chosen, choose] = useState<SharingRule | 'wider'>(rule);
  const { run, isRunning } = useAction('purchasing.chooseSharing', onClose);
  const options = wider ? [...rules, { value: 'wider' as const, label: wider }] : rules;
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          onTap={() => void run({ ...scope, rule: chosen === 'wider' ? null : chosen })}
        >
          就这样分
        </ActionButton>
      }
    >
      <View className="secondary">清点以前选好；开始清点就不能再改，谁也不能看着数目挑。</View>
      <Choice options={options} value={chosen} onChange={choose} />
      {chosen === 'wider' ? null : <View className="sharing-sheet__how">{ruleSentences[chosen]}</View>}
      {chosen === 'lottery' ? (
        <View className="secondary">抽签的种子一个批次只抽一次，抽出来就公开，重选也不变。</View>
      ) : null}
    </Sheet>
  );
}

import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import type { HeardHow } from '@/contract/register-deeds';
import { sourceNames } from '@/domain/register/register-words';

const ways = (['door', 'phone', 'paper'] as const).map((value) => ({ value, label: sourceNames[value] }));

interface Props {
  value: HeardHow;
  onChange: (how: HeardHow) => void;
}

/** How it was heard: kept with every value. */
export const HeardChoice = ({ value, onChange }: Props) => (
  <>
    <View className="secondary">怎么知道的</View>
    <Choice options={ways} value={value} onChange={onChange} />
  </>
);

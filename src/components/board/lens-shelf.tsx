import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Choice } from '../forms/choice';

/** One way to look at a building; `body` is drawn while it is chosen. */
export interface BoardLens {
  value: string;
  label: string;
  body: ReactNode;
}

interface Props {
  lenses: readonly BoardLens[];
  /** The lens that is looked through until somebody chooses. */
  first: string;
}

/** What one looks at on a building, one lens at a time: who was reached, who has ordered, who needs care. */
export function LensShelf({ lenses, first }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? first;
  return (
    <>
      <View className="lens-shelf">
        <Choice options={lenses} value={value} onChange={setChosen} />
      </View>
      {lenses.find((lens) => lens.value === value)?.body}
    </>
  );
}

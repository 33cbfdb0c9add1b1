import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Stepper } from '@/components/forms/stepper';
import { TextField } from '@/components/forms/text-field';
import { readYuan } from '@/domain/requests';
import { textFields } from '@/lib/forms/text-fields';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';

const MOST = 99;
const nothing = { text: '', quantity: 1, most: '' };

interface Props {
  home: Home;
  label?: string;
  /** Stands there until something else is written. */
  found?: string;
  /** Only the first line is there until something is written. */
  isFolded?: boolean;
}

/** What, how many, and the most one would pay: below that nobody has to be asked. */
export function WishForm({ home, label = '想要什么', found = '', isFolded = false }: Props) {
  const [kept, setTyped] = useState(nothing);
  // The word for which the person has begun to write, or has sent it: it does not come back by itself.
  const [doneWith, setDoneWith] = useState('');
  const typed = kept.text === '' && found !== doneWith ? { ...kept, text: found } : kept;
  const change = (part: Partial<typeof nothing>) => {
    setDoneWith(found);
    setTyped({ ...typed, ...part });
  };
  const field = textFields(typed, change);
  const [text, most] = [typed.text.trim(), typed.most.trim()];
  const mostFen = readYuan(most);
  const [asked, setAsked] = useState('');
  const { run, isRunning } = useAction('orders.createWish', () => {
    setAsked(text);
    setDoneWith(found);
    setTyped(nothing);
  });
  const isReady = text !== '' && (most === '' || mostFen !== null);
  return (
    <>
      <TextField
        label={label}
        {...field('text')}
        maxLength={60}
        placeholder="例如：婴儿纸尿裤 L 码 1 包"
        hint={asked && text === '' ? `已请工作人员问“${asked}”，有答复会发消息` : undefined}
      />
      {isFolded && text === '' ? null : (
        <>
          <View className="wish-form__count">
            <View className="secondary">要几份</View>
            <Stepper
              value={typed.quantity}
              onChange={(next) => change({ quantity: Math.max(1, next) })}
              max={MOST}
              label="要几份"
            />
          </View>
          <TextField
            label="一共最多肯付多少元（可以不填）"
            {...field('most')}
            maxLength={8}
            placeholder="例如：90"
            hint="不超过这个数就直接买；不填的话，问到价先问您家"
          />
          <Buttons>
            <ActionButton
              isRunning={isRunning}
              isDisabled={!isReady}
              onTap={() =>
                void run({ ...home, text, quantity: typed.quantity, mostFen: mostFen ?? undefined })
              }
            >
              请工作人员问价
            </ActionButton>
          </Buttons>
        </>
      )}
    </>
  );
}

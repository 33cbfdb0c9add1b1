import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Loaded } from '@/components/waiting/loaded';
import { Sheet } from '@/components/forms/sheet';
import { Tap } from '@/components/buttons/tap';
import { TextField } from '@/components/forms/text-field';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** The shelves of the shop in their order; new ones are added below. */
export function CategoriesSheet({ communityId, isOpen, onClose }: Props) {
  const answer = useAnswer('catalogue.listCategories', { communityId }, { when: isOpen });
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const [added, setAdded] = useState('');
  const close = () => {
    setChanged(null);
    setAdded('');
    onClose();
  };
  const save = useAction('catalogue.saveCategories', close);
  const names = changed ?? answer.data?.rows.map(({ name }) => name) ?? [];
  const full = added.trim() === '' ? [...names] : [...names, added.trim()];
  return (
    <Sheet
      title="分类的顺序"
      isOpen={isOpen}
      onClose={close}
      bottom={
        <ActionButton
          size="bar"
          isRunning={save.isRunning}
          isDisabled={full.length === 0}
          onTap={() => void save.run({ communityId, names: full })}
        >
          保存
        </ActionButton>
      }
    >
      <Loaded answer={answer} skeletonCards={1}>
        {({ rows }) => (
          <>
            {names.map((name, index) => (
              <View key={name} className="category-row">
                <View className="category-row__name">{name}</View>
                <Tap
                  label={`${name} 往前`}
                  isDisabled={index === 0}
                  onTap={() => setChanged(movedUp(names, index))}
                >
                  往前
                </Tap>
                {rows.some((row) => row.name === name && row.products > 0) ? null : (
                  <Tap label={`去掉 ${name}`} onTap={() => setChanged(names.filter((one) => one !== name))}>
                    去掉
                  </Tap>
                )}
              </View>
            ))}
            <TextField
              label="加一类"
              value={added}
              onChange={setAdded}
              placeholder="例如 药品"
              maxLength={20}
            />
          </>
        )}
      </Loaded>
    </Sheet>
  );
}

function movedUp(names: readonly string[], index: number): string[] {
  const moved = names[index];
  const before = names[index - 1];
  if (moved === undefined || before === undefined) return [...names];
  return names.map((name, at) => (at === index - 1 ? moved : at === index ? before : name));
}

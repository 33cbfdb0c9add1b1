import { View } from '@tarojs/components';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { Chosen } from '@/domain/basket';
import { fixWords, type Fix } from '../draft/what-to-fix';

interface Props {
  fixes: readonly Fix[];
  chosen: Chosen;
  onFix: (productId: string, quantity: number) => void;
  onFixAll: (chosen: Chosen) => void;
}

const SHOWN = 3;

function One({ fix, onFix }: { fix: Fix; onFix: Props['onFix'] }) {
  const set = (quantity: number) => () => onFix(fix.productId, quantity);
  return (
    <View className="fix">
      <View className="fix__words">{fixWords(fix)}</View>
      <View className="fix__buttons">
        {fix.most > 0 ? (
          <ActionButton look="soft" onTap={set(fix.most)}>
            改成 {fix.most} {fix.measure}
          </ActionButton>
        ) : null}
        <ActionButton look="second" onTap={set(0)}>
          去掉
        </ActionButton>
      </View>
    </View>
  );
}

/** What cannot be had as it was chosen, named, with the way out right beside it: nothing is sent until it is settled. */
export function FixBar({ fixes, chosen, onFix, onFixAll }: Props) {
  const most = Object.fromEntries(fixes.map(({ productId, most: left }) => [productId, left]));
  const more = fixes.length - SHOWN;
  return (
    <ActionBar
      note={
        <>
          {fixes.slice(0, SHOWN).map((fix) => (
            <One key={fix.productId} fix={fix} onFix={onFix} />
          ))}
          {more > 0 ? <View className="secondary">还有 {more} 样也要改</View> : null}
        </>
      }
    >
      {fixes.length > 1 ? (
        <ActionButton size="bar" onTap={() => onFixAll({ ...chosen, ...most })}>
          全部改成能买到的
        </ActionButton>
      ) : null}
    </ActionBar>
  );
}

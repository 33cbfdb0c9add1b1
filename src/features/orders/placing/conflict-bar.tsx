import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { Chosen } from '@/domain/basket';
import { mergedChoice, type MergedLine } from '../draft/merge-choices';
import type { useDraft } from '../draft/use-draft';

interface Props {
  draft: ReturnType<typeof useDraft>;
  merge: readonly MergedLine[];
  onSettle: (chosen: Chosen) => void;
}

/** Settles in one tap what two people of a household have chosen at the same time; nothing is typed again. */
export function ConflictBar({ draft, merge, onSettle }: Props) {
  return (
    <ActionBar>
      <ActionButton size="bar" look="second" onTap={draft.startOver}>
        照家里的
      </ActionButton>
      <ActionButton size="bar" look="second" onTap={() => onSettle(draft.chosen)}>
        照我的
      </ActionButton>
      <ActionButton size="bar" onTap={() => onSettle(mergedChoice(draft.theirs, merge))}>
        合在一起提交
      </ActionButton>
    </ActionBar>
  );
}

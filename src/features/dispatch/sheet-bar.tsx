import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';

interface Props {
  /** Rows that have a word to be saved. */
  typed: number;
  /** Rows of which nobody has said anything yet. */
  open: number;
  isTimeWrong: boolean;
  /** The hand is behind the last row: Enter saves. */
  isAtEnd: boolean;
  isRunning: boolean;
  /** What was typed is saved. */
  isDone: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** Saves the sheet, and takes the next one. */
export function SheetBar(props: Props) {
  const { typed, isAtEnd, isRunning, isDone, isTimeWrong, onSave, onClose } = props;
  return (
    <ActionBar note={noteOf(props)}>
      {isDone ? null : (
        <ActionButton size="bar" isRunning={isRunning} isDisabled={typed === 0 || isTimeWrong} onTap={onSave}>
          {isAtEnd && typed > 0 ? `保存 ${typed} 户（回车）` : `保存 ${typed} 户`}
        </ActionButton>
      )}
      <ActionButton size="bar" look={isDone ? 'main' : 'second'} onTap={onClose}>
        {isDone ? '录入下一张（回车）' : '换一张'}
      </ActionButton>
    </ActionBar>
  );
}

function noteOf({ open, isTimeWrong, isDone }: Props): string {
  if (isTimeWrong) return '送货时间没写对';
  if (open > 0) return isDone ? `还有 ${open} 户没有结果` : `还有 ${open} 户没填，可以先存已填的`;
  return '每一户都有结果了';
}

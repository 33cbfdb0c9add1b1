import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';

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
  const { typed, isRunning, isDone, isTimeWrong, onSave, onClose } = props;
  if (isDone)
    return (
      <ActionBar note={noteOf(props)}>
        <ActionButton size="bar" onTap={onClose}>
          录入下一张
        </ActionButton>
      </ActionBar>
    );
  return (
    <ActionBar note={noteOf(props)}>
      <ActionButton size="bar" look="second" onTap={onClose}>
        换一张
      </ActionButton>
      <ActionButton size="bar" isRunning={isRunning} isDisabled={typed === 0 || isTimeWrong} onTap={onSave}>
        {`保存 ${typed} 户`}
      </ActionButton>
    </ActionBar>
  );
}

function noteOf({ typed, open, isTimeWrong, isDone, isAtEnd }: Props): string {
  if (isTimeWrong) return '送货时间没写对';
  const left = open > 0 ? `还有 ${open} 户没填` : '每一户都有结果了';
  if (isDone) return `${left}，按回车录入下一张`;
  if (typed > 0 && isAtEnd) return `${left}，按回车保存`;
  return open > 0 ? `${left}，可以先存已填的` : left;
}

import { ReasonSheet } from '@/components/forms/reason-sheet';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  entryId: string;
  onClose: () => void;
}

/** Puts an entry right by its opposite, with the reason; both stay to be read. */
export function ReverseSheet({ communityId, entryId, onClose }: Props) {
  const { run, isRunning } = useAction('ledger.reverseEntry', onClose);
  return (
    <ReasonSheet
      title="冲销这一笔"
      label="为什么冲销（账上会留着两笔，谁都看得到）"
      placeholder="例如：记到别人家了"
      word="冲销"
      isOpen
      isRunning={isRunning}
      onClose={onClose}
      onGiven={(reason) => void run({ communityId, entryId, reason })}
    />
  );
}

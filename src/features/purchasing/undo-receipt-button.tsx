import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';

/** Takes a count back while nothing of it was sorted. */
export function UndoReceiptButton({ communityId, purchaseId }: { communityId: string; purchaseId: string }) {
  const undo = useAction('purchasing.undoReceipt');
  const ask = async () => {
    const content = '撤销后这批货回到“等到货”，要重新清点。已经收到消息的住户会再收到一条更正。';
    if (await askFirst({ content, yes: '撤销' })) await undo.run({ communityId, purchaseId });
  };
  return (
    <Buttons>
      <ActionButton look="second" isRunning={undo.isRunning} onTap={() => void ask()}>
        撤销到货登记
      </ActionButton>
    </Buttons>
  );
}

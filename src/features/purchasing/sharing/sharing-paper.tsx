import { Buttons } from '@/components/buttons/buttons';
import { PrintButton } from '@/components/buttons/print-button';
import { useAction } from '@/lib/answers/use-action';

/** The sheet on which anybody can recompute how a purchase was shared out. */
export function SharingPaper(purchase: { communityId: string; purchaseId: string }) {
  const { run, isRunning } = useAction('purchasing.printSharing');
  return (
    <Buttons>
      <PrintButton word="打印分货单" isRunning={isRunning} make={() => run(purchase)} />
    </Buttons>
  );
}

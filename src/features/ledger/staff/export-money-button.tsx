import { ActionButton } from '@/components/buttons/action-button';
import { useAction } from '@/lib/answers/use-action';
import { openWorkbook } from '@/lib/platform/files/open-workbook';

/** The money page as Excel, a sheet a part. */
export function ExportMoneyButton({ communityId }: { communityId: string }) {
  const make = useAction('ledger.exportMoney', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="second" isRunning={make.isRunning} onTap={() => void make.run({ communityId })}>
      导出 Excel
    </ActionButton>
  );
}

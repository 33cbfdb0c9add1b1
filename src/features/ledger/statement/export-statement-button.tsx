import { ActionButton } from '@/components/buttons/action-button';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { openWorkbook } from '@/lib/platform/files/open-workbook';

/** A household's statement as Excel. */
export function ExportStatementButton({ home }: { home: Home }) {
  const make = useAction('ledger.exportStatement', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="second" isRunning={make.isRunning} onTap={() => void make.run(home)}>
      导出 Excel 对账单
    </ActionButton>
  );
}

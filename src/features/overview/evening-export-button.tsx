import { ActionButton } from '@/components/action-button';
import { openWorkbook } from '@/lib/open-workbook';
import { useAction } from '@/lib/use-action';

/** Gives the day as Excel. */
export function EveningExportButton({ communityId, day }: { communityId: string; day: string }) {
  const make = useAction('overview.exportEvening', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="soft" isRunning={make.isRunning} onTap={() => void make.run({ communityId, day })}>
      导出 Excel
    </ActionButton>
  );
}

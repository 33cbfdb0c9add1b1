import { ActionButton } from '@/components/buttons/action-button';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { useAction } from '@/lib/answers/use-action';

/** Gives the day as Excel. */
export function EveningExportButton({ communityId, day }: { communityId: string; day: string }) {
  const make = useAction('overview.exportEvening', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="soft" isRunning={make.isRunning} onTap={() => void make.run({ communityId, day })}>
      导出 Excel
    </ActionButton>
  );
}

import { ActionButton } from '@/components/buttons/action-button';
import type { DaySpan } from '@/domain/beijing-day';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { useAction } from '@/lib/answers/use-action';

/** Gives the day as Excel. */
export function EveningExportButton({ communityId, ...span }: DaySpan & { communityId: string }) {
  const make = useAction('overview.exportEvening', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton
      look="soft"
      isRunning={make.isRunning}
      onTap={() => void make.run({ communityId, ...span })}
    >
      导出 Excel
    </ActionButton>
  );
}

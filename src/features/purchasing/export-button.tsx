import { ActionButton } from '@/components/buttons/action-button';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  waveId: string;
  /** One supplier's sheet alone; without it all of the wave. */
  supplierId?: string;
}

/** Gives the list as Excel. */
export function ExportButton({ communityId, waveId, supplierId }: Props) {
  const make = useAction('purchasing.exportWave', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton
      look="second"
      isRunning={make.isRunning}
      onTap={() => void make.run({ communityId, waveId, supplierId })}
    >
      导出 Excel
    </ActionButton>
  );
}

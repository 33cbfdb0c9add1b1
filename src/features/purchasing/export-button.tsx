import { ActionButton } from '@/components/action-button';
import { openWorkbook } from '@/lib/open-workbook';
import { useAction } from '@/lib/use-action';

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

import { ActionButton } from '@/components/action-button';
import { useAction } from '@/lib/use-action';

interface Props {
  communityId: string;
  waveId: string;
  /** One supplier's sheet alone; without it all of the wave. */
  supplierId?: string;
}

/** Lets the browser save the list as Excel. */
function WebExportButton({ communityId, waveId, supplierId }: Props) {
  const make = useAction('purchasing.exportWave', ({ path }) => window.location.assign(path));
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

/** On the web only: WeChat has no way yet to take the file out of a function call. */
export const ExportButton = process.env.TARO_ENV === 'h5' ? WebExportButton : () => null;

import { ActionButton } from '@/components/action-button';
import { useAction } from '@/lib/use-action';

/** Lets the browser save the day as Excel. */
function WebExportButton({ communityId, day }: { communityId: string; day: string }) {
  const make = useAction('overview.exportEvening', ({ path }) => window.location.assign(path));
  return (
    <ActionButton look="soft" isRunning={make.isRunning} onTap={() => void make.run({ communityId, day })}>
      导出 Excel
    </ActionButton>
  );
}

/** On the web only: WeChat has no way yet to take the file out of a function call. */
export const EveningExportButton = process.env.TARO_ENV === 'h5' ? WebExportButton : () => null;

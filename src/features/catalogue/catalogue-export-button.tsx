import { ActionButton } from '@/components/action-button';
import { useAction } from '@/lib/use-action';

/** Lets the browser save the catalogue as Excel. */
function WebExportButton({ communityId }: { communityId: string }) {
  const make = useAction('catalogue.exportCatalogue', ({ path }) => window.location.assign(path));
  return (
    <ActionButton look="second" isRunning={make.isRunning} onTap={() => void make.run({ communityId })}>
      导出
    </ActionButton>
  );
}

/** On the web only: WeChat has no way yet to take the file out of a function call. */
export const CatalogueExportButton = process.env.TARO_ENV === 'h5' ? WebExportButton : () => null;

import { ActionButton } from '@/components/action-button';
import { openWorkbook } from '@/lib/open-workbook';
import { useAction } from '@/lib/use-action';

/** Gives the catalogue as Excel. */
export function CatalogueExportButton({ communityId }: { communityId: string }) {
  const make = useAction('catalogue.exportCatalogue', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="second" isRunning={make.isRunning} onTap={() => void make.run({ communityId })}>
      导出
    </ActionButton>
  );
}

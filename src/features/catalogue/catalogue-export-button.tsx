import { ActionButton } from '@/components/buttons/action-button';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { useAction } from '@/lib/answers/use-action';

/** Gives the catalogue as Excel. */
export function CatalogueExportButton({ communityId }: { communityId: string }) {
  const make = useAction('catalogue.exportCatalogue', ({ path }) => void openWorkbook(path));
  return (
    <ActionButton look="second" isRunning={make.isRunning} onTap={() => void make.run({ communityId })}>
      导出
    </ActionButton>
  );
}

import { useState } from 'react';
import { InCommunity } from '@/components/page/in-community';
import { BegunSheets } from '@/components/forms/begun-sheets';
import { SheetCodeForm } from '@/components/forms/sheet-code-form';
import { Screen } from '@/components/page/screen';
import { useSession } from '@/lib/session/session';
import { ContradictionList } from './contradiction-list';
import { keptSheets } from './kept-sheets';
import { SheetByCode } from './sheet-by-code';
import '../dispatch.scss';
import '@/components/forms/sheet-rows.scss';

/** Paper that has come back: find the sheet by its code, type what it says, lay it aside, take the next. */
export function PaperScreen() {
  return <InCommunity>{({ communityId }) => <Paper communityId={communityId} />}</InCommunity>;
}

function Paper({ communityId }: { communityId: string }) {
  const { role } = useSession();
  const [sheetCode, setSheetCode] = useState<string | null>(null);
  if (sheetCode)
    return <SheetByCode communityId={communityId} sheetCode={sheetCode} onClose={() => setSheetCode(null)} />;
  return (
    <Screen title="录入纸单" wide>
      <BegunSheets codes={keptSheets.list()} onOpen={setSheetCode} />
      <SheetCodeForm onOpen={setSheetCode} />
      {role === 'staff' ? <ContradictionList communityId={communityId} /> : null}
    </Screen>
  );
}

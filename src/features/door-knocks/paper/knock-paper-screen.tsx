import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { SheetCodeForm } from '@/components/forms/sheet-code-form';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { KnockSheetEntry } from './knock-sheet-entry';

/** Knock sheets that have come back: find one by its code, type what is ticked, take the next. */
export function KnockPaperScreen() {
  return <InCommunity>{({ communityId }) => <KnockPaperDesk communityId={communityId} />}</InCommunity>;
}

function KnockPaperDesk({ communityId }: { communityId: string }) {
  const [sheetCode, setSheetCode] = useState<string | null>(null);
  if (sheetCode)
    return <ByCode communityId={communityId} sheetCode={sheetCode} onClose={() => setSheetCode(null)} />;
  return (
    <Screen title="录入敲门单" wide>
      <SheetCodeForm onOpen={setSheetCode} />
    </Screen>
  );
}

interface Props {
  communityId: string;
  sheetCode: string;
  onClose: () => void;
}

function ByCode({ communityId, sheetCode, onClose }: Props) {
  const answer = useAnswer('doorKnocks.getKnockSheet', { communityId, sheetCode });
  if (answer.data) return <KnockSheetEntry communityId={communityId} sheet={answer.data} onClose={onClose} />;
  return (
    <Screen title="录入敲门单" wide>
      <Loaded answer={answer}>{() => null}</Loaded>
      {answer.error ? (
        <ActionButton look="second" onTap={onClose}>
          换一个单号
        </ActionButton>
      ) : null}
    </Screen>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { BegunSheets } from '@/components/forms/begun-sheets';
import { SheetCodeForm } from '@/components/forms/sheet-code-form';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { KnockSheetEntry } from './knock-sheet-entry';
import { PhotoButton } from './photo-button';
import { keptKnocks } from './use-typed-knocks';
import { useSheetPhoto, type SheetRead } from './use-sheet-photo';

/** Knock sheets that have come back: find one by its code, type what is ticked, take the next. */
export function KnockPaperScreen() {
  return <InCommunity>{({ communityId }) => <KnockPaperDesk communityId={communityId} />}</InCommunity>;
}

function KnockPaperDesk({ communityId }: { communityId: string }) {
  const [sheetCode, setSheetCode] = useState<string | null>(null);
  const [read, setRead] = useState<SheetRead | null>(null);
  const photo = useSheetPhoto(communityId, (page) => {
    setRead(page);
    setSheetCode(page.sheetCode);
  });
  const close = () => {
    setRead(null);
    setSheetCode(null);
  };
  if (sheetCode)
    return <ByCode communityId={communityId} sheetCode={sheetCode} read={read} onClose={close} />;
  return (
    <Screen title="录入敲门单" wide>
      <BegunSheets codes={keptKnocks.list()} onOpen={setSheetCode} />
      <SheetCodeForm onOpen={setSheetCode} />
      <PhotoButton {...photo} />
    </Screen>
  );
}

interface Props {
  communityId: string;
  sheetCode: string;
  /** What a photo has said of one of its pages. */
  read: SheetRead | null;
  onClose: () => void;
}

function ByCode({ communityId, sheetCode, read, onClose }: Props) {
  const answer = useAnswer('doorKnocks.getKnockSheet', { communityId, sheetCode });
  const { data: sheet } = answer;
  if (sheet) return <KnockSheetEntry communityId={communityId} sheet={sheet} read={read} onClose={onClose} />;
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

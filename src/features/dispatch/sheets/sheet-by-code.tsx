import { ActionButton } from '@/components/buttons/action-button';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { showSheetCode } from '@/domain/sheet-code';
import { useAnswer } from '@/lib/answers/use-answer';
import { SheetEntry } from './sheet-entry';

interface Props {
  communityId: string;
  sheetCode: string;
  /** Back to the code: for the next sheet. */
  onClose: () => void;
}

/** The sheet with this code, ready to be typed. */
export function SheetByCode({ communityId, sheetCode, onClose }: Props) {
  const answer = useAnswer('dispatch.getSheet', { communityId, sheetCode });
  if (answer.data) return <SheetEntry communityId={communityId} sheet={answer.data} onClose={onClose} />;
  return (
    <Screen title={`纸单 ${showSheetCode(sheetCode)}`} wide>
      <Loaded answer={answer}>{() => null}</Loaded>
      {answer.error ? (
        <ActionButton look="second" onTap={onClose}>
          换一个单号
        </ActionButton>
      ) : null}
    </Screen>
  );
}

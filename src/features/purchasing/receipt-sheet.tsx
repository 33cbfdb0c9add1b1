import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SupplierShare } from '@/contract/purchasing';
import type { ReceiptDraftLine } from '@/contract/receipts';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { Loaded } from '@/components/waiting/loaded';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { countLines, countWords, fullCount, notTyped, toTypedLine } from './count-draft';
import { CountRow } from './count-row';
import { ReceiptConfirm } from './receipt-confirm';
import { insteadRows, toInsteadCame, type InsteadDraft } from './sharing/instead-draft';
import { InsteadFields } from './sharing/instead-fields';

interface Props {
  communityId: string;
  purchaseId: string;
  share: SupplierShare;
  isOpen: boolean;
  onClose: () => void;
}

/** Closes a purchase: each product with its good, broken and spoiled pieces, and why it is not what was ordered. */
export function ReceiptSheet(props: Props) {
  return props.isOpen ? <AskingSheet {...props} /> : null;
}

/** What the batches come to stands there before anybody types. */
function AskingSheet(props: Props) {
  const { communityId, purchaseId, share, onClose } = props;
  const answer = useAnswer('purchasing.getReceiptDraft', { communityId, purchaseId });
  if (answer.data) return <OpenSheet {...props} rows={answer.data.rows} batches={answer.data.batches} />;
  return (
    <Sheet title={titleOf(share)} isOpen onClose={onClose} bottom={null}>
      <Loaded answer={answer} skeletonCards={2}>
        {() => null}
      </Loaded>
    </Sheet>
  );
}

const titleOf = ({ name }: SupplierShare): string => `清点${name}的货`;

interface OpenProps extends Props {
  rows: readonly ReceiptDraftLine[];
  batches: number;
}

function OpenSheet({ communityId, purchaseId, share, onClose, rows, batches }: OpenProps) {
  const counted = Object.fromEntries(rows.map((row) => [row.productId, row]));
  const lines = share.lines.map((line) => ({ ...line, quantity: line.quantity + line.extra }));
  const [draft, setDraft] = useState(() => fullCount(lines, counted));
  const [isAsking, setAsking] = useState(false);
  const record = useAction('purchasing.recordReceipt', onClose);
  const counts = countLines(lines, draft, counted);
  const { isReady, isWhole, words } = countWords(counts);
  const [instead, setInstead] = useState<InsteadDraft>({});
  const besides = insteadRows(share.lines, counts);
  const insteadCame = toInsteadCame(besides, instead);
  const receipt = { communityId, purchaseId, lines: counts.map(toTypedLine), insteadCame };
  if (isAsking)
    return (
      <Sheet
        title="这样登记吗"
        isOpen
        onClose={onClose}
        bottom={
          <Buttons>
            <ActionButton size="bar" look="second" onTap={() => setAsking(false)}>
              回去改
            </ActionButton>
            <ActionButton size="bar" isRunning={record.isRunning} onTap={() => void record.run(receipt)}>
              {words}
            </ActionButton>
          </Buttons>
        }
      >
        <ReceiptConfirm {...receipt} isRecording={record.isRunning} />
      </Sheet>
    );
  return (
    <Sheet
      title={titleOf(share)}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isDisabled={!isReady}
          isRunning={record.isRunning}
          onTap={() => (isWhole ? void record.run(receipt) : setAsking(true))}
        >
          {isReady && !isWhole ? '看看谁会少' : words}
        </ActionButton>
      }
    >
      <View className="secondary">
        {batches > 0 ? `已按 ${batches} 批清点填好。` : ''}
        不够的按选好的分法分。少了的住户会收到消息，钱从应收里减去。
      </View>
      {lines.map((line, index) => (
        <CountRow
          key={line.productId}
          line={line}
          count={counts[index]}
          typed={draft[line.productId] ?? notTyped}
          onType={(typed) => setDraft({ ...draft, [line.productId]: typed })}
        />
      ))}
      <InsteadFields rows={besides} draft={instead} onType={setInstead} />
    </Sheet>
  );
}

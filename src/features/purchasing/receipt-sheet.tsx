import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SupplierShare } from '@/contract/purchasing';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { useAction } from '@/lib/answers/use-action';
import { countLines, countWords, fullCount, type LineCount, type Typed } from './count-draft';
import { CountField } from './count-field';
import { ReceiptConfirm } from './receipt-confirm';

interface Props {
  communityId: string;
  purchaseId: string;
  share: SupplierShare;
  isOpen: boolean;
  onClose: () => void;
}

/** Counts what came: each product with its good and its broken pieces; what is missing follows. */
export function ReceiptSheet(props: Props) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ communityId, purchaseId, share, onClose }: Props) {
  const [draft, setDraft] = useState(() => fullCount(share.lines));
  const [isAsking, setAsking] = useState(false);
  const record = useAction('purchasing.recordReceipt', onClose);
  const counts = countLines(share.lines, draft);
  const { isReady, isWhole, words } = countWords(counts);
  const counted = {
    communityId,
    purchaseId,
    lines: counts.map(({ productId, came, damaged }) => ({ productId, came, damaged })),
  };
  const title = isAsking ? '这样登记吗' : `清点${share.name}的货`;
  if (isAsking)
    return (
      <Sheet
        title={title}
        isOpen
        onClose={onClose}
        bottom={
          <Buttons>
            <ActionButton size="bar" look="second" onTap={() => setAsking(false)}>
              回去改
            </ActionButton>
            <ActionButton size="bar" isRunning={record.isRunning} onTap={() => void record.run(counted)}>
              {words}
            </ActionButton>
          </Buttons>
        }
      >
        <ReceiptConfirm {...counted} isRecording={record.isRunning} />
      </Sheet>
    );
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isDisabled={!isReady}
          isRunning={record.isRunning}
          onTap={() => (isWhole ? void record.run(counted) : setAsking(true))}
        >
          {isReady && !isWhole ? '看看谁会少' : words}
        </ActionButton>
      }
    >
      <View className="secondary">
        不够时按下单先后分，先下单的先有。少了的住户会收到消息，钱从应收里减去。
      </View>
      {share.lines.map((line, index) => (
        <CountRow
          key={line.productId}
          line={line}
          count={counts[index]}
          typed={draft[line.productId] ?? { came: '', damaged: '' }}
          onType={(typed) => setDraft({ ...draft, [line.productId]: typed })}
        />
      ))}
    </Sheet>
  );
}

interface RowProps {
  line: SupplierShare['lines'][number];
  count: LineCount | undefined;
  typed: Typed;
  onType: (typed: Typed) => void;
}

function CountRow({ line, count, typed, onType }: RowProps) {
  const { name, measure, quantity } = line;
  return (
    <View className="count-row">
      <View className="count-row__name">
        <View>{name}</View>
        <View className="secondary">
          订 {quantity} {measure}
          <Missing short={count?.short ?? 0} />
        </View>
      </View>
      <CountField
        label="好的"
        spoken={`${name} 好的`}
        value={typed.came}
        onChange={(came) => onType({ ...typed, came })}
      />
      <CountField
        label="坏的"
        spoken={`${name} 坏的`}
        value={typed.damaged}
        onChange={(damaged) => onType({ ...typed, damaged })}
      />
    </View>
  );
}

function Missing({ short }: { short: number }) {
  if (short === 0) return null;
  return <View className="count-row__missing">{short > 0 ? `缺 ${short}` : `多 ${-short}，请退回`}</View>;
}

import { View } from '@tarojs/components';
import { Loaded } from '@/components/waiting/loaded';
import { Row } from '@/components/cards/row';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import type { toTypedLine } from './count-draft';

interface Props {
  communityId: string;
  purchaseId: string;
  lines: ReturnType<typeof toTypedLine>[];
}

interface AskedProps extends Props {
  /** While it is being recorded nothing is asked: a count that stands has no preview. */
  isRecording: boolean;
}

/** Door by door who gets less, and what they do not pay for, before anything takes effect. */
export function ReceiptConfirm({ isRecording, ...count }: AskedProps) {
  const answer = useAnswer('purchasing.previewReceipt', count, { when: !isRecording });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ households, fen, rows }) => (
        <>
          <View className="receipt-confirm__sum">
            {households === 0
              ? '每一户都够，没有人少东西'
              : `${households} 户要少东西，共少收 ${formatMoney(fen)}`}
          </View>
          {rows.map((row) => (
            <Row
              key={`${row.householdId} ${row.what}`}
              title={row.householderName ? `${row.placeLabel} ${row.householderName}` : row.placeLabel}
              hint={row.what}
              extra={`少收 ${formatMoney(row.fen)}`}
            />
          ))}
          {households > rows.length ? (
            <View className="secondary">还有 {households - rows.length} 户没有列出</View>
          ) : null}
          <View className="secondary">登记后一分钟才通知住户；开始分拣以前都可以撤销</View>
        </>
      )}
    </Loaded>
  );
}

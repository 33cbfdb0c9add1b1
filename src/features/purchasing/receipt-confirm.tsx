import { View } from '@tarojs/components';
import { Loaded } from '@/components/waiting/loaded';
import { Row } from '@/components/cards/row';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import { byRule, ruleSentences } from '@/domain/shortage/rule-words';
import type { toTypedLine } from './count-draft';
import type { toInsteadCame } from './sharing/instead-draft';

interface Props {
  communityId: string;
  purchaseId: string;
  lines: ReturnType<typeof toTypedLine>[];
  insteadCame: ReturnType<typeof toInsteadCame>;
}

interface AskedProps extends Props {
  /** While it is being recorded nothing is asked: a count that stands has no preview. */
  isRecording: boolean;
}

/** '少收 ¥12.00'; what came instead may cost more. */
const lessWords = (fen: number, before = ''): string =>
  fen < 0 ? `${before}多收 ${formatMoney(-fen)}` : `${before}少收 ${formatMoney(fen)}`;

/** Door by door who gets less, and what they do not pay for, before anything takes effect. */
export function ReceiptConfirm({ isRecording, ...count }: AskedProps) {
  const answer = useAnswer('purchasing.previewReceipt', count, { when: !isRecording });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ households, fen, rules, rows }) => (
        <>
          <View className="receipt-confirm__sum">
            {households === 0
              ? '每一户都够，没有人少东西'
              : `${households} 户要少东西，${lessWords(fen, '共')}`}
          </View>
          {rules.map(({ rule, products }) => (
            <View key={rule} className="secondary">
              {products.join('、')} {byRule(rule)}：{ruleSentences[rule]}
            </View>
          ))}
          {rows.map((row) => (
            <Row
              key={`${row.householdId} ${row.what}`}
              title={row.householderName ? `${row.placeLabel} ${row.householderName}` : row.placeLabel}
              hint={row.what}
              extra={lessWords(row.fen)}
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

import { Text } from '@tarojs/components';
import { formatMoney, formatSum } from '@/domain/money';

/** An amount of whole 分 as ¥12.50; `sum` drops '.00' from large totals. */
export function Money({ fen, sum = false }: { fen: number; sum?: boolean }) {
  return <Text className="digits">{sum ? formatSum(fen) : formatMoney(fen)}</Text>;
}

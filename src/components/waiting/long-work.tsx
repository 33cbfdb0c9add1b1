import { View } from '@tarojs/components';
import { formatCount } from '@/domain/format-count';
import { roleOf } from '@/lib/accessible/web-only';
import { Progress } from './progress';

interface Props {
  /** What is under way: '正在提醒住户'. */
  label: string;
  done: number;
  of: number;
  /** What is counted: 户, 行. */
  measure: string;
}

/** Work that comes in slices: how many of how many are done, in figures and as a bar. */
export function LongWork({ label, done, of, measure }: Props) {
  return (
    <View className="long-work" {...roleOf('status')}>
      <View className="long-work__line">
        <View>{label}</View>
        <View className="digits">
          {formatCount(done)} / {formatCount(of)} {measure}
        </View>
      </View>
      <Progress done={done} of={of} label={label} />
    </View>
  );
}

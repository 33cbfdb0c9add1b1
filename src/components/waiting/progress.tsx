import { View } from '@tarojs/components';
import { roleOf } from '@/lib/accessible/web-only';

interface Props {
  done: number;
  of: number;
  /** What the bar measures, for a screen reader: '已下单户数'. */
  label: string;
}

/** How much of a whole is done; the counts stand beside it as text. */
export function Progress({ done, of, label }: Props) {
  const percent = of <= 0 ? 0 : Math.round((Math.min(done, of) / of) * 100);
  return (
    <View className="progress" {...roleOf('progressbar')} ariaLabel={`${label} ${percent}%`}>
      <View className="progress__bar" style={{ width: `${percent}%` }} />
    </View>
  );
}

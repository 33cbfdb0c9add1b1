import { View } from '@tarojs/components';
import type { RoundReport } from '@/contract/round-report';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Progress } from '@/components/waiting/progress';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';

/** Hours are few in a round; a longer one shows its last. */
const mostHours = 24;

/** Hour by hour: how many times somebody knocked, called or answered, and how often somebody was found. */
export function PassesCard({ report: { passes } }: { report: RoundReport }) {
  if (passes.length === 0) return null;
  const most = Math.max(...passes.map(({ visits }) => visits));
  return (
    <Card>
      <SectionTitle title="什么时候走的" hint="条越长，那一小时走得越多" />
      {passes.slice(-mostHours).map(({ hour, visits, found }) => (
        <View key={hour} className="passes__one">
          <View className="passes__line">
            <View>{formatMoment(hour, now())}</View>
            <View className="secondary">
              {visits} 人次，{found} 次有人
            </View>
          </View>
          <Progress done={visits} of={most} label={`${formatMoment(hour, now())} 的次数`} />
        </View>
      ))}
    </Card>
  );
}

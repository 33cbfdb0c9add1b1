import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Countdown } from '@/components/words/countdown';
import { Progress } from '@/components/waiting/progress';
import { SectionTitle } from '@/components/cards/section-title';
import type { Wave } from '@/contract/order-shapes';
import { formatMoment } from '@/domain/beijing-time';
import type { DeliveryWay } from '@/domain/control-level';
import { waveNames } from '@/domain/waves';
import { useNow } from '@/lib/phone/clock';
import { nearMoment } from './near-moment';
import '../orders.scss';

interface Props {
  wave: Wave;
  building: { households: number; ordered: number };
  /** How things reach the household now. */
  way: DeliveryWay;
  /** The cut-off has come. */
  onOver: () => void;
}

/** The wave that is open now: how long still, how many of the building have ordered, when it will be there. */
export function WaveCard({ wave, building, way, onOver }: Props) {
  const now = useNow(60_000);
  return (
    <Card>
      <SectionTitle title={waveNames[wave.kind]} extra={`${nearMoment(wave.closesAt, now)} 截单`} />
      <View className="wave-card__left">
        <View className="secondary">距截单</View>
        <Countdown until={wave.closesAt} onOver={onOver} />
      </View>
      <Progress done={building.ordered} of={building.households} label="全楼已下单" />
      <View className="wave-card__foot">
        <View>
          全楼 {building.households} 户，已有 {building.ordered} 户下单
        </View>
        <View>
          预计{formatMoment(wave.deliverBy, now)} 前{way === 'toDoor' ? '送到' : '到中转站'}
        </View>
      </View>
    </Card>
  );
}

import { View } from '@tarojs/components';
import { Progress } from '@/components/waiting/progress';
import { SectionTitle } from '@/components/cards/section-title';
import { waveNames } from '@/domain/waves';
import type { OutputOf } from '@/lib/wire/api';
import { useNow } from '@/lib/phone/clock';
import { nearMoment } from '../waves/near-moment';
import '../orders.scss';

type Facts = Pick<
  OutputOf<'orders.listEntranceOrders'>,
  'placeLabel' | 'wave' | 'households' | 'ordered' | 'rows'
>;

/** How much of an entrance has ordered, in numbers first. */
export function EntranceProgress({ entrance }: { entrance: Facts }) {
  const { placeLabel, wave, households, ordered, rows } = entrance;
  const now = useNow(60_000);
  const vacant = rows.filter(({ isVacant }) => isVacant).length;
  const words = wave
    ? `${waveNames[wave.kind]} · ${nearMoment(wave.closesAt, now)} 截单`
    : '现在没有开放的批次';
  return (
    <>
      <SectionTitle title={placeLabel} extra={words} />
      <View className="entrance-progress">
        <View>
          <View className="entrance-progress__number">{ordered}</View>
          <View className="secondary"> / {households} 户已下单</View>
        </View>
        {vacant > 0 ? <View className="secondary">另有空户 {vacant} 户</View> : null}
      </View>
      <Progress done={ordered} of={households} label={`${placeLabel}已下单`} />
    </>
  );
}

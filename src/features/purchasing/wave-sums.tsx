import { View } from '@tarojs/components';
import type { WaveSummary } from '@/contract/purchasing';
import { Card } from '@/components/cards/card';
import { Countdown } from '@/components/words/countdown';
import { Figures } from '@/components/words/figures';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { formatClock } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { formatSum } from '@/domain/money';
import { shownMoney } from '@/domain/order-money';
import { useNow } from '@/lib/phone/clock';
import { PieceLine } from './piece-line';
import { cutOffWords, waveDay, waveState } from './wave-words';

interface Props {
  wave: WaveSummary;
  /** The wave has closed while it was looked at. */
  onOver: () => void;
}

/** The wave in figures: 户, 件, 应收; while it is open they are so far, and it says when one may order. */
export function WaveSums({ wave, onOver }: Props) {
  const { tone, word } = waveState(wave);
  const now = useNow(60_000);
  const figures = [
    { value: formatCount(wave.households), label: '户' },
    { value: formatCount(wave.pieces), label: '件' },
    ...shownMoney(wave.money).map(({ label, fen }) => ({ value: formatSum(fen), label })),
  ];
  return (
    <Card>
      <SectionTitle
        title={`${waveDay(wave, now)} ${cutOffWords(wave)}`.trim()}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      <Figures figures={figures} />
      <PieceLine places={wave.places} />
      {wave.isClosed ? null : (
        <View className="wave-sums__open">
          <View className="open-wave">
            <View className="secondary">距截单</View>
            <Countdown until={wave.closesAt} onOver={onOver} />
          </View>
          <View className="secondary">
            这是到现在的数。{formatClock(wave.closesAt)} 截单后才能向供应商下单
          </View>
        </View>
      )}
    </Card>
  );
}

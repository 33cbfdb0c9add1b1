import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Receiving } from '@/contract/control';
import { nextLevelWords } from '@/domain/control-level';
import { useNow } from '@/lib/phone/clock';
import { slotWords } from '../my-order/pick-up-words';

function wayWords({ way, level, slot, stationName }: Receiving, now: string): string {
  const place = slot?.place ?? stationName ?? '中转站';
  if (way === 'toDoor') return level === 'lockdown' ? '请不要出门，东西送到您家门口' : '您家的东西送到门口';
  if (slot) return `请${slotWords(slot, now)} 到${place}取，错开时间不排队`;
  return way === 'timedPickUp' ? `到了先通知，再按时间到${place}取` : `到了随时可到${place}取`;
}

/** How things come to this household at the level of its building, and what is about to change. */
export function ReceivingCard({ receiving }: { receiving: Receiving }) {
  const now = useNow(60_000);
  const { level, next } = receiving;
  if (level === 'lockdown' && !next) return null;
  return (
    <Card>
      <SectionTitle title="东西怎么到您家" hint={wayWords(receiving, now)} />
      {next ? (
        <View className="order-way__words order-way__words--blue">{nextLevelWords(next, now)}</View>
      ) : null}
    </Card>
  );
}

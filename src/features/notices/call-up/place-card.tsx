import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Icon } from '@/components/pictures/icon';
import { Pill } from '@/components/words/pill';
import type { CalledSlot } from '@/contract/call-ups';
import { useAction } from '@/lib/answers/use-action';
import { useNow } from '@/lib/phone/clock';
import type { InCallUp, Which } from './in-call-up';
import { slotSize, slotTime } from './slot-words';

interface Props {
  at: InCallUp;
  place: string;
  slots: readonly CalledSlot[];
  onShow: (which: Which) => void;
}

/** The ids with one put before its neighbour. */
const oneEarlier = (ids: readonly string[], index: number): string[] => {
  const moved = [...ids];
  const [taken] = moved.splice(index, 1);
  if (taken !== undefined) moved.splice(index - 1, 0, taken);
  return moved;
};

/** The turns of a place; those that were not called yet can come earlier. */
export function PlaceCard({ at, place, slots, onShow }: Props) {
  const now = useNow(60_000);
  const { run, isRunning } = useAction('notices.reorderSlots');
  const open = slots.filter(({ calledAt }) => calledAt === null).map(({ id }) => id);
  const earlier = (id: string) =>
    void (isRunning ? undefined : run({ ...at, place, slotIds: oneEarlier(open, open.indexOf(id)) }));
  return (
    <Card>
      <SectionTitle title={place} hint={`还有 ${open.length} 段没叫`} />
      {slots.map((slot) => (
        <View key={slot.id} className="call-up__slot">
          <Tap className="call-up__what" onTap={() => onShow({ by: 'slot', slotId: slot.id })}>
            <View>
              {slot.label} {slot.calledAt ? <Pill>已叫</Pill> : null}
              {slot.wishes > 0 ? <Pill tone="amber">{`${slot.wishes} 户想换`}</Pill> : null}
            </View>
            <View className="secondary">{`${slotTime(slot, now)} · ${slotSize(slot)}`}</View>
          </Tap>
          {open.indexOf(slot.id) > 0 ? (
            <Tap className="call-up__earlier" label={`${slot.label} 提前一位`} onTap={() => earlier(slot.id)}>
              <Icon name="up" size={20} />
            </Tap>
          ) : null}
        </View>
      ))}
    </Card>
  );
}

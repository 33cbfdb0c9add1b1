import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import type { CalledSlot, TurnRow } from '@/contract/call-ups';
import { useAction } from '@/lib/answers/use-action';
import { useForm } from '@/lib/forms/use-form';
import { usePages } from '@/lib/answers/use-pages';
import { useNow } from '@/lib/phone/clock';
import type { InCallUp, Which } from './in-call-up';
import { slotTime, wishWords } from './slot-words';

interface Props {
  at: InCallUp;
  which: Which;
  slots: readonly CalledSlot[];
  onClose: () => void;
}

const titles: Readonly<Record<Which['by'], string>> = {
  slot: '这一段的住户',
  atHome: '上门的住户',
  wishes: '想换时间的住户',
};
const none = <MessageCard title="没有住户" hint="都安排好了" />;

/** Households of a call-up; a tap gives one another turn. */
export function TurnsSheet({ at, which, slots, onClose }: Props) {
  const { answer, ...paging } = usePages('notices.listTurns', { ...at, which });
  const [moved, setMoved] = useState<TurnRow | null>(null);
  if (moved) return <MoveSheet at={at} row={moved} slots={slots} onClose={() => setMoved(null)} />;
  return (
    <Sheet
      title={titles[which.by]}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" look="second" onTap={onClose}>
          看完了
        </ActionButton>
      }
    >
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={none}>
        {(rows) => (
          <View>
            {rows.map((row) => (
              <Row
                key={row.householdId}
                title={`${row.placeLabel} ${row.householderName ?? ''}`}
                hint={row.wish ? `${wishWords[row.wish.wish]}：${row.wish.reason}` : row.slotLabel}
                onTap={() => setMoved(row)}
              />
            ))}
          </View>
        )}
      </Loaded>
      <MoreRows {...paging} />
    </Sheet>
  );
}

const HOME = 'home';

function MoveSheet({ at, row, slots, onClose }: Omit<Props, 'which'> & { row: TurnRow }) {
  const now = useNow(60_000);
  const [chosen, setChosen] = useState(row.slotId ?? HOME);
  const form = useForm('notices.moveTurn', onClose);
  const { householdId, placeLabel, wish } = row;
  const open = slots.filter(({ calledAt }) => calledAt === null);
  const options = [
    ...open.map((slot) => ({ value: slot.id, label: `${slot.place} ${slot.label} ${slotTime(slot, now)}` })),
    { value: HOME, label: '上门' },
  ];
  const save = () => form.run({ ...at, householdId, slotId: chosen === HOME ? null : chosen });
  return (
    <FormSheet
      title={`${placeLabel} 换到哪一段`}
      form={form}
      onClose={onClose}
      onSave={save}
      canSave={chosen !== (row.slotId ?? HOME)}
      word="就这样改"
    >
      {wish ? <View className="secondary">{`${wishWords[wish.wish]}：${wish.reason}`}</View> : null}
      <Choice options={options} value={chosen} onChange={setChosen} />
      {wish ? <Decline at={at} householdId={householdId} onDone={onClose} /> : null}
    </FormSheet>
  );
}

function Decline({ at, householdId, onDone }: { at: InCallUp; householdId: string; onDone: () => void }) {
  const [answer, setAnswer] = useState('');
  const { run, isRunning } = useAction('notices.declineSlotWish', onDone);
  return (
    <>
      <TextField label="不换，回一句" field="answer" value={answer} onChange={setAnswer} maxLength={60} />
      <Buttons>
        <ActionButton
          look="second"
          isRunning={isRunning}
          isDisabled={answer.trim().length < 2}
          onTap={() => void run({ ...at, householdId, answer })}
        >
          不换，告诉这一户
        </ActionButton>
      </Buttons>
    </>
  );
}

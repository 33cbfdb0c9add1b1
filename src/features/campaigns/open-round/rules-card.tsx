import { View } from '@tarojs/components';
import type { RoundKind } from '@/contract/campaigns';
import type { SuccessRule } from '@/contract/door-knocks';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { campaignKindNames } from '@/domain/campaign-words';
import { now } from '@/lib/phone/clock';
import type { RoundDraft } from './round-draft';

interface Props {
  draft: RoundDraft;
  title: string;
  onChange: (part: Partial<RoundDraft>) => void;
}

/** What staff may open. */
export const everyKind = ['round', 'rollCall', 'handOut'] as const satisfies readonly RoundKind[];
const kindHints: Readonly<Record<RoundKind, string>> = {
  round: '挨户走一遍：见没见到、有什么要办',
  rollCall: '每户报一声平安，没报的挨户去看',
  handOut: '每户一份，领到了就记一户',
};
const clocks = ['12:00', '18:00', '20:00', '22:00'].map((value) => ({ value, label: value }));
const successes: readonly { value: SuccessRule; label: string }[] = [
  { value: 'doorOpened', label: '有人开门就算' },
  { value: 'everyoneSeen', label: '每个人都见到才算' },
];
const buttonCounts = [
  { value: '2', label: '2 个：见面、无人应答' },
  { value: '4', label: '4 个：还有空户、电话' },
] as const;
const longestDays = 60;

/** What kind of round it is, what it is called, and until when. */
export function NameCard({
  draft: { kind, deadlineDay, deadlineClock },
  kinds,
  title,
  onChange,
}: Props & { kinds: readonly RoundKind[] }) {
  const today = beijingDay(now());
  const options = kinds.map((value) => ({ value, label: campaignKindNames[value] }));
  return (
    <Card>
      <SectionTitle title="哪一类" hint={kindHints[kind]} />
      <Choice options={options} value={kind} onChange={(value) => onChange({ kind: value })} />
      <TextField
        label="名称"
        field="title"
        value={title}
        onChange={(text) => onChange({ title: text })}
        maxLength={30}
      />
      <DateField
        label="哪天截止"
        field="deadlineAt"
        value={deadlineDay}
        onChange={(day) => onChange({ deadlineDay: day || today })}
        first={today}
        last={daysLater(today, longestDays)}
      />
      <Choice
        options={clocks}
        value={deadlineClock}
        onChange={(value) => onChange({ deadlineClock: value })}
      />
    </Card>
  );
}

/** What counts as reached, and how many buttons stand at a door. */
export function RulesCard({ draft: { success, buttons }, onChange }: Omit<Props, 'title'>) {
  return (
    <Card>
      <SectionTitle title="怎么登记" />
      <View className="secondary">怎么算走到了</View>
      <Choice options={successes} value={success} onChange={(value) => onChange({ success: value })} />
      <View className="secondary rules__next">门口放几个按钮</View>
      <Choice
        options={buttonCounts}
        value={buttons === 2 ? '2' : '4'}
        onChange={(value) => onChange({ buttons: value === '2' ? 2 : 4 })}
      />
    </Card>
  );
}

import { View } from '@tarojs/components';
import type { NoticeWay } from '@/contract/notices';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { Choices } from '@/components/forms/choices';
import { MomentField } from '@/components/forms/moment-field';
import { SwitchRow } from '@/components/forms/switch-row';
import { dayClockOf } from '@/domain/day-clock';
import { now } from '@/lib/phone/clock';
import { wayNames } from '../parts/way-names';
import type { NoticeDraft } from './notice-draft';

interface Props {
  draft: NoticeDraft;
  /** The ways out of the house that this installation has. */
  offered: readonly NoticeWay[];
  /** Whether it may be rehearsed: staff's. */
  canDrill: boolean;
  onChange: (part: Partial<NoticeDraft>) => void;
}

const HOUR_MS = 3_600_000;
const mostDays = 30;
const whens = [
  { value: 'now', label: '马上发' },
  { value: 'at', label: '定时发' },
] as const;
const closings = [
  { value: 'acknowledged', label: '点了“我知道了”' },
  { value: 'opened', label: '看过就算' },
] as const;
const waits = [
  { value: '15', label: '15 分钟' },
  { value: '30', label: '30 分钟' },
  { value: '60', label: '1 小时' },
  { value: '120', label: '2 小时' },
  { value: '240', label: '4 小时' },
  { value: '720', label: '12 小时' },
];

/** When it goes out, and until when it holds. */
export function WhenCard({ draft: { sendAt, expiresAt }, onChange }: Omit<Props, 'offered' | 'canDrill'>) {
  const inAnHour = () => dayClockOf(new Date(Date.parse(now()) + HOUR_MS).toISOString());
  return (
    <Card>
      <SectionTitle title="什么时候发" />
      <Choice
        options={whens}
        value={sendAt ? 'at' : 'now'}
        onChange={(when) => onChange({ sendAt: when === 'at' ? inAnHour() : null })}
      />
      {sendAt ? (
        <MomentField
          label="发送"
          field="sendAt"
          value={sendAt}
          onChange={(moment) => onChange({ sendAt: moment })}
          mostDays={mostDays}
        />
      ) : null}
      <MomentField
        label="有效到"
        field="expiresAt"
        value={expiresAt}
        onChange={(moment) => onChange({ expiresAt: moment })}
        mostDays={mostDays}
      />
      <View className="hint">过了有效期不再发出去，也还能看到</View>
    </Card>
  );
}

/** What it asks of people, by which ways it leaves, and when somebody goes to the door. */
export function HowCard({ draft, offered, canDrill, onChange }: Props) {
  const { isUrgent, closes, ways, relayAfterMinutes, isExercise } = draft;
  return (
    <Card>
      <SectionTitle title="怎么算收到" hint="只发出去不算收到" />
      <Choice options={closings} value={closes} onChange={(value) => onChange({ closes: value })} />
      <View className="compose__label">多久没回应，请楼长上门转告</View>
      <Choice
        options={waits}
        value={String(relayAfterMinutes)}
        onChange={(value) => onChange({ relayAfterMinutes: Number(value) })}
      />
      {offered.length > 0 ? (
        <>
          <View className="compose__label">除了小程序里，还从哪里发</View>
          <Choices
            options={offered.map((value) => ({ value, label: wayNames[value] }))}
            values={ways}
            onChange={(values) => onChange({ ways: values })}
          />
        </>
      ) : null}
      <SwitchRow
        title="紧急"
        hint="排在住户首页最上面"
        isOn={isUrgent}
        onChange={(isOn) => onChange({ isUrgent: isOn })}
      />
      {canDrill ? (
        <SwitchRow
          title="演练"
          hint="一条也不发出去，楼长照样走一遍，数字另外算"
          isOn={isExercise}
          onChange={(isOn) => onChange({ isExercise: isOn })}
        />
      ) : null}
    </Card>
  );
}

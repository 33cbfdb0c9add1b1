import { View } from '@tarojs/components';
import type { Sheet } from '@/contract/paper';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { formatMoment } from '@/domain/beijing-time';
import { entranceLabel } from '@/domain/place-words';
import { readClock } from '@/domain/sheet-draft';
import { now } from '@/lib/phone/clock';
import { runStates } from '../runs/run-words';

interface Props {
  sheet: Sheet;
  clock: string;
  onClock: (clock: string) => void;
  isYesterday: boolean;
  onYesterday: (isYesterday: boolean) => void;
  onRest: () => void;
}

const days = [
  { value: 'today', label: '今天' },
  { value: 'yesterday', label: '昨天' },
] as const;

const notDeparted = '这一趟还没点过“出发”：保存时按下面的时间记为出发';
const notAccepted = '这一趟还没有人接：请先定好是谁送的，再录入';
const isOver = '这一趟已经结束：没有结果的东西算带回了中转站，纸上写送到的会留给工作人员核对';

/** Which sheet this is, when it was walked, and what the keys do. */
export function SheetHead({ sheet, clock, onClock, isYesterday, onYesterday, onRest }: Props) {
  const { tone, word } = runStates[sheet.runState];
  return (
    <Card>
      <SectionTitle
        title={entranceLabel(sheet)}
        hint={`${sheet.runLabel} · ${sheet.rows.length} 户 · ${formatMoment(sheet.loadedAt, now())} 装车`}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      {sheet.runState === 'accepted' ? <View className="sheet-said">{notDeparted}</View> : null}
      {sheet.runState === 'open' ? <View className="sheet-said">{notAccepted}</View> : null}
      {sheet.runState === 'finished' ? <View className="sheet-said">{isOver}</View> : null}
      <View className="sheet-when">
        <TextField
          label="送货时间（看纸上写的）"
          value={clock}
          onChange={onClock}
          maxLength={5}
          hint={readClock(clock) ? undefined : '像 14:30 或 1430 这样写'}
        />
        <Choice
          options={days}
          value={isYesterday ? 'yesterday' : 'today'}
          onChange={(day) => onYesterday(day === 'yesterday')}
        />
        <ActionButton look="soft" onTap={onRest}>
          剩下的都当面送达
        </ActionButton>
      </View>
      <View className="sheet-keys secondary">
        键盘：回车 当面送达并到下一户 · 1–5 选结果 · ↑↓ 换一户 · / 写备注 · 0 清掉 · 9 剩下的都当面送达
      </View>
    </Card>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import type { EveningFigure } from '@/contract/overview';
import { daysLater, type DaySpan } from '@/domain/beijing-day';
import { countyLine } from '@/domain/county-line';
import { spanWords } from '@/domain/evening-span';
import { copyText } from '@/lib/phone/copy-text';

interface Props {
  community: string;
  figures: readonly EveningFigure[];
  span: DaySpan;
  onSpan: (part: Partial<DaySpan>) => void;
}

const lengths = [
  { value: '1', label: '一天' },
  { value: '7', label: '七天' },
  { value: '30', label: '三十天' },
] as const;
const hours = [
  { value: '', label: '到半夜' },
  { value: '16:00', label: '到 16:00' },
  { value: '18:00', label: '到 18:00' },
  { value: '20:00', label: '到 20:00' },
] as const;

/** How long the report is and at which hour its days end, and the county's three figures as a line to copy. */
export function SpanCard({ community, figures, span, onSpan }: Props) {
  const [copied, setCopied] = useState('');
  const line = countyLine(community, spanWords(span), figures);
  const copy = async () => {
    await copyText(line);
    setCopied(line);
  };
  return (
    <Card>
      <SectionTitle title="上报三个数" hint="送达、就医用车、代买代办，都是办成了的" />
      <View className="county-line">{line}</View>
      <ActionButton look="second" onTap={() => void copy()}>
        {copied === line ? '已复制' : '复制这一行'}
      </ActionButton>
      <View className="secondary form-label">看多久</View>
      <Choice
        options={lengths}
        value={lengthOf(span)}
        onChange={(days) => onSpan(firstDayOf(span.day, days))}
      />
      <View className="secondary form-label">每天算到几点</View>
      <Choice
        options={hours}
        value={hourOf(span)}
        onChange={(cutOff) => onSpan({ cutOff: cutOff === '' ? undefined : cutOff })}
      />
    </Card>
  );
}

type Length = (typeof lengths)[number]['value'];
type Hour = (typeof hours)[number]['value'];

const firstDayOf = (day: string, days: Length): Partial<DaySpan> => ({
  firstDay: days === '1' ? undefined : daysLater(day, 1 - Number(days)),
});
const lengthOf = ({ day, firstDay }: DaySpan): Length =>
  lengths.find(({ value }) => firstDayOf(day, value).firstDay === firstDay)?.value ?? '1';
const hourOf = ({ cutOff }: DaySpan): Hour =>
  hours.find(({ value }) => value === (cutOff ?? ''))?.value ?? '';

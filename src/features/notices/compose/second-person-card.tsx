import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { SecondPerson } from './notice-draft';

interface Props {
  households: number;
  isLevelChange: boolean;
  second: SecondPerson;
  onChange: (second: SecondPerson) => void;
}

const ways = [
  { value: 'colleague', label: '交给同事复核' },
  { value: 'count', label: '再填一次户数' },
  { value: 'override', label: '等不及，马上发' },
] as const;

/** What is said when many are told, or a level changes: two people have looked, or somebody answers for it alone. */
export function SecondPersonCard({ households, isLevelChange, second, onChange }: Props) {
  return (
    <Card look="due">
      <SectionTitle
        title="发之前要多看一遍"
        hint={isLevelChange ? '要改管控等级' : `要发给 ${households} 户，超过 300 户`}
      />
      <Choice options={ways} value={second.by} onChange={(by) => onChange({ ...second, by })} />
      {second.by === 'count' ? (
        <TextField
          label="要发给多少户"
          field="typedCount"
          value={second.typed}
          onChange={(typed) => onChange({ ...second, typed })}
          hint="请照上面的数自己填一遍"
          maxLength={6}
        />
      ) : null}
      {second.by === 'override' ? (
        <TextArea
          label="为什么不等复核"
          field="override"
          value={second.reason}
          onChange={(reason) => onChange({ ...second, reason })}
          placeholder="例如：水管爆了，10 分钟后停水。原因会和公告一起留下"
          maxLength={200}
        />
      ) : null}
    </Card>
  );
}

import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { RegisterImportPreview } from '@/contract/register-import-preview';
import { formatCount } from '@/domain/format-count';
import { useAction } from '@/lib/answers/use-action';
import { hasSheets } from './import-words';

interface Props {
  communityId: string;
  importId: string;
  seen: RegisterImportPreview;
}

const choices = [
  { value: 'out', label: '不读' },
  { value: 'in', label: '也读进来' },
] as const;

/** Rows that nobody sees who opens the file: often those who have moved away. They are left out until somebody says so. */
export function ImportHidden({ communityId, importId, seen }: Props) {
  const { hidden, state } = seen;
  const take = useAction('households.takeHiddenRows');
  if (hidden.count === 0) return null;
  const mayChange = state === 'open' && !take.isRunning;
  const say = (value: 'in' | 'out') =>
    mayChange ? void take.run({ communityId, importId, areTaken: value === 'in' }) : undefined;
  return (
    <Card look="due">
      <SectionTitle
        title={`藏起来的 ${formatCount(hidden.count)} 行要不要读`}
        hint="打开文件看不到这些行，是筛选或人手藏起来的，常常是已经搬走的住户"
      />
      <Choice options={[...choices]} value={hidden.areTaken ? 'in' : 'out'} onChange={say} />
      {hidden.first.map(({ sheet, row, place }) => (
        <Row
          key={`${sheet} ${row}`}
          title={`${hasSheets(seen) ? `${sheet} ` : ''}第 ${row} 行`}
          extra={place}
        />
      ))}
    </Card>
  );
}

import type { SortingEntrance } from '@/contract/dispatch';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import { go } from '@/lib/routes';
import { entranceWords } from './run-words';

/** Entrances whose goods have come and lie unsorted: each opens its list of doors. */
export function EntrancesToSort({ entrances }: { entrances: readonly SortingEntrance[] }) {
  if (entrances.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="待分拣" extra={`${entrances.length} 个单元`} />
      {entrances.map((entrance) => (
        <Row
          key={entrance.entranceId}
          title={entranceWords(entrance)}
          hint={`${entrance.households} 户`}
          extra={<Pill tone="amber">{entrance.toSort} 件待分拣</Pill>}
          onTap={() => go('staffSortingEntrance', { entranceId: entrance.entranceId })}
        />
      ))}
    </Card>
  );
}

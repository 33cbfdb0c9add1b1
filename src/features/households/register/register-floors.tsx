import { useEffect, type ComponentProps, type ReactNode } from 'react';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import type { PagedTable } from '@/components/table/paged-table';
import { SectionTitle } from '@/components/cards/section-title';
import { Skeleton } from '@/components/waiting/skeleton';
import type { RegisterRow } from '@/contract/register-lists';
import { byFloors } from './floors';
import { RegisterRowOf } from './register-row';

type Pages = Pick<ComponentProps<typeof PagedTable<RegisterRow>>, 'answer' | 'more' | 'isFetchingMore'>;

interface Props extends Pages {
  title: string;
  empty: ReactNode;
}

/** The rest of a list comes by itself: somebody who looks for a door must not stop at the fortieth. */
function useAllRows({ more, isFetchingMore }: Pick<Pages, 'more' | 'isFetchingMore'>): void {
  useEffect(() => {
    if (more && !isFetchingMore) more();
  }, [more, isFetchingMore]);
}

/** The households of an entrance on a phone: floor by floor, as one climbs, all of them. */
export function RegisterFloors({ title, empty, answer, ...pages }: Props) {
  useAllRows(pages);
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
      {(rows) => (
        <>
          <SectionTitle title={title} extra={pages.more ? '正在读完' : `${rows.length} 户`} />
          {byFloors(rows).map((floor) => (
            <Card key={floor.title} className="card--rows">
              <SectionTitle title={floor.title} extra={`${floor.rows.length} 户`} />
              {floor.rows.map((row) => (
                <RegisterRowOf key={row.householdId} row={row} title={row.roomNo} />
              ))}
            </Card>
          ))}
          {pages.more ? <Skeleton cards={1} /> : null}
        </>
      )}
    </Loaded>
  );
}

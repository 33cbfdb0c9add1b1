import { Card } from '../cards/card';
import { Loaded } from '../waiting/loaded';
import { Table } from './table';
import type { ComponentProps, ReactNode } from 'react';

type Answer<R> = ComponentProps<typeof Loaded<R[]>>['answer'];

interface Props<R> extends Omit<ComponentProps<typeof Table<R>>, 'rows'> {
  /** What `usePages` gives. */
  answer: Answer<R>;
  /** Above the table, inside its card: a SectionTitle. */
  title?: (rows: readonly R[]) => ReactNode;
  skeletonCards?: number;
}

/** A paged list as a table in a card of its own: its skeleton, its trouble, its emptiness, its next rows. */
export function PagedTable<R>({ answer, title, empty, skeletonCards = 1, ...table }: Props<R>) {
  return (
    <Loaded answer={answer} skeletonCards={skeletonCards} isEmpty={(rows) => rows.length === 0} empty={empty}>
      {(rows) => (
        <Card>
          {title?.(rows)}
          <Table {...table} rows={rows} />
        </Card>
      )}
    </Loaded>
  );
}

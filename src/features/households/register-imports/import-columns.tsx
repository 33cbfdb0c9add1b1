import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Sheet } from '@/components/forms/sheet';
import type { ImportColumn, RegisterImportPreview } from '@/contract/register-import-preview';
import type { ImportField } from '@/contract/register-import-shapes';
import { useAction } from '@/lib/answers/use-action';
import { fieldNames, hasSheets, importFields } from './import-words';

interface Props {
  communityId: string;
  importId: string;
  seen: RegisterImportPreview;
}

const keyOf = ({ listNo, index }: ImportColumn): string => `${listNo} ${index}`;
const titleOf = ({ letter, header }: ImportColumn): string => `${letter} 列　${header || '没有表头'}`;

/** What each column was taken for; a tap says otherwise, as long as nothing is imported. */
export function ImportColumns({ communityId, importId, seen }: Props) {
  const [opened, setOpened] = useState<ImportColumn | null>(null);
  if (seen.columns.length === 0) return null;
  const mayChange = seen.state === 'open';
  return (
    <Card>
      <SectionTitle title="每一列读成了什么" hint={mayChange ? '读错了就点那一列改' : undefined} />
      {seen.columns.map((column) => (
        <Row
          key={keyOf(column)}
          title={titleOf(column)}
          hint={[hasSheets(seen) ? column.sheet : '', column.samples.join('、')].filter(Boolean).join(' · ')}
          extra={column.takenFor ? <Pill>{fieldNames[column.takenFor]}</Pill> : <Pill tone="grey">不用</Pill>}
          onTap={mayChange ? () => setOpened(column) : undefined}
        />
      ))}
      {opened ? (
        <ColumnSheet {...{ communityId, importId, seen }} column={opened} onClose={() => setOpened(null)} />
      ) : null}
    </Card>
  );
}

const none = 'none';

function ColumnSheet({
  communityId,
  importId,
  seen,
  column,
  onClose,
}: Props & { column: ImportColumn; onClose: () => void }) {
  const [field, setField] = useState<ImportField | typeof none>(column.takenFor ?? none);
  const save = useAction('households.setImportColumns', onClose);
  const { listNo } = column;
  const columns = seen.columns
    .filter((one) => one.listNo === listNo)
    .flatMap((one) => {
      const takenFor = keyOf(one) === keyOf(column) ? (field === none ? null : field) : one.takenFor;
      return takenFor ? [{ index: one.index, field: takenFor }] : [];
    });
  return (
    <Sheet
      title={titleOf(column)}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={save.isRunning}
          onTap={() => void save.run({ communityId, importId, listNo, columns })}
        >
          就按这个读
        </ActionButton>
      }
    >
      <Choice
        options={[
          ...importFields.map((value) => ({ value, label: fieldNames[value] })),
          { value: none, label: '不用这一列' },
        ]}
        value={field}
        onChange={setField}
      />
    </Sheet>
  );
}

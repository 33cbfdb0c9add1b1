import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { RegisterImportPreview } from '@/contract/register-import-preview';
import type { ImportProblem } from '@/contract/register-import-rows';
import { usePages } from '@/lib/answers/use-pages';
import { hasSheets } from './import-words';
import { RowSheet } from './row-sheet';

interface Props {
  communityId: string;
  importId: string;
  seen: RegisterImportPreview;
}

type Which = 'waiting' | 'dismissed';

/** Rows that wait for a person, each with its reasons; a tap corrects or dismisses one. */
export function ImportProblems({ communityId, importId, seen }: Props) {
  const { problems, counts, state } = seen;
  const [which, setWhich] = useState<Which>('waiting');
  const [opened, setOpened] = useState<ImportProblem | null>(null);
  if (problems + counts.dismissed === 0) return null;
  const mayChange = state === 'open' || state === 'partly';
  return (
    <Card look={problems > 0 ? 'due' : 'plain'}>
      <SectionTitle title="有问题的行" hint="改好或者去掉；没处理的先不导入，留在这里" />
      {counts.dismissed > 0 ? (
        <Choice
          options={[
            { value: 'waiting', label: `没处理 ${problems}` },
            { value: 'dismissed', label: `去掉的 ${counts.dismissed}` },
          ]}
          value={which}
          onChange={setWhich}
        />
      ) : null}
      <Rows
        {...{ communityId, importId, which, isSheetNamed: hasSheets(seen) }}
        onOpen={mayChange ? setOpened : undefined}
      />
      {opened ? (
        <RowSheet
          key={`${opened.listNo} ${opened.row}`}
          {...{ communityId, importId }}
          problem={opened}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Card>
  );
}

interface RowsProps {
  communityId: string;
  importId: string;
  which: Which;
  isSheetNamed: boolean;
  onOpen?: (problem: ImportProblem) => void;
}

/** The sheet is named only where a file has several. */
const titleOf = ({ sheet, row, place, name }: ImportProblem, isSheetNamed: boolean): string =>
  [
    isSheetNamed ? `${sheet} ` : '',
    `第 ${row} 行`,
    place === '' ? '' : `　${place}`,
    name === '' ? '' : `　${name}`,
  ].join('');

const hintOf = ({ reasons, dismissedFor }: ImportProblem): string =>
  dismissedFor === null ? reasons.map(({ message }) => message).join('；') : `去掉了：${dismissedFor}`;

function Rows({ communityId, importId, which, isSheetNamed, onOpen }: RowsProps) {
  const { answer, more, isFetchingMore } = usePages('households.listImportProblems', {
    ...{ communityId, importId, which },
  });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(rows) => (
        <>
          {rows.map((problem) => (
            <Row
              key={`${problem.listNo} ${problem.row}`}
              title={titleOf(problem, isSheetNamed)}
              hint={hintOf(problem)}
              onTap={onOpen ? () => onOpen(problem) : undefined}
            />
          ))}
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </>
      )}
    </Loaded>
  );
}

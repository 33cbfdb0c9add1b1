import type { ImportProblem } from '@/contract/register-import-rows';
import { maskName } from '@/domain/mask';
import type { RegisterProblem, RegisterRow } from '../register-file/register-analysis';
import { placeText } from '../register-file/texts';
import type { DerivedImport } from './derive-import';
import { importTexts as texts } from './texts';

const keyOf = ({ listNo, row }: { listNo: number; row: number }): string => `${listNo} ${row}`;

function group(problems: readonly RegisterProblem[]): RegisterProblem[][] {
  const groups = new Map<string, RegisterProblem[]>();
  for (const problem of problems) {
    const group = groups.get(keyOf(problem));
    if (group) group.push(problem);
    else groups.set(keyOf(problem), [problem]);
  }
  return [...groups.values()];
}

function toProblem(problems: readonly RegisterProblem[], row: RegisterRow | undefined): ImportProblem[] {
  const [first] = problems;
  if (!first) return [];
  const { listNo, sheet } = first;
  return [
    {
      ...{ listNo, sheet, row: first.row },
      place: row ? placeText(row) : texts.total,
      name: maskName(row?.name ?? ''),
      reasons: problems.map(({ kind, message }) => ({ kind, message })),
      isTotal: row === undefined,
      dismissedFor: null,
    },
  ];
}

/** Every row of a household leads to it. */
const rowsOfHousehold = (row: RegisterRow): [string, RegisterRow][] => [
  ...row.people.map((person): [string, RegisterRow] => [keyOf(person), row]),
  [keyOf(row), row],
];

/** Every row that waits for a person, with its reasons; what was imported before waits no more. */
export function waitingProblems({ analysis, keptOf }: DerivedImport): ImportProblem[] {
  const rows = new Map(analysis.rows.flatMap(rowsOfHousehold));
  return group(analysis.problems)
    .filter(([first]) => first && keptOf(first.listNo, first.row)?.settled !== 'imported')
    .flatMap((problems) => toProblem(problems, rows.get(keyOf(problems[0] ?? { listNo: 0, row: 0 }))));
}

/** Every row that somebody has dismissed, with why. */
export const dismissedRows = ({ analysis, keptOf }: DerivedImport): ImportProblem[] =>
  analysis.dismissed.map((line) => ({
    ...{ listNo: line.listNo, sheet: line.sheet, row: line.row },
    place: [line.written.building, line.written.entrance, line.written.room, line.written.address]
      .join(' ')
      .trim(),
    name: maskName(line.written.name),
    reasons: [],
    isTotal: line.kind === 'total',
    dismissedFor: keptOf(line.listNo, line.row)?.reason ?? '',
  }));

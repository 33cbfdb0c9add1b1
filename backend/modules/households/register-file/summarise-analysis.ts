import type {
  HiddenRow,
  RegisterAnalysis,
  RegisterNote,
  RegisterProblem,
  RegisterSums,
} from './register-analysis';
import { noteTexts } from './texts';

/** Numbers are numbers for those who compare; '3甲' stays a text. */
const numberOrText = (no: string): number | string => (/^[1-9]\d{0,3}$/.test(no) ? Number(no) : no);

const sumsOf = ({ vacant: _vacant, ...sums }: RegisterSums): Omit<RegisterSums, 'vacant'> => sums;

const problemOf = ({ sheet, building, entrance, ...problem }: RegisterProblem, isOneSheet: boolean) => ({
  row: problem.row,
  ...(isOneSheet ? {} : { sheet }),
  kind: problem.kind,
  message: problem.message,
  ...(building === undefined ? {} : { building: numberOrText(building) }),
  ...(entrance === undefined ? {} : { entrance: numberOrText(entrance) }),
  ...(problem.room === undefined ? {} : { room: problem.room }),
});

/** One sentence for each sheet that hides rows. */
const notesOfHidden = (hidden: readonly HiddenRow[], areTaken: boolean): RegisterNote[] =>
  [...new Set(hidden.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    message: noteTexts.rowsHidden(
      hidden.filter((one) => one.sheet === sheet).map(({ row }) => row),
      areTaken,
    ),
  }));

const hiddenOf = ({ sheet, row, place }: HiddenRow, isOneSheet: boolean) => ({
  row,
  ...(isOneSheet ? {} : { sheet }),
  place,
});

/** What the command prints: the counts that will be imported and every problem; the sheet only where there are several. */
export function summariseAnalysis(
  { totals, problems, rows, notes, hidden }: RegisterAnalysis,
  takesHidden = false,
) {
  const isOneSheet = new Set([...rows, ...hidden].map(({ sheet }) => sheet)).size <= 1;
  const byBuilding = Object.entries(totals.byBuilding).map(([no, sums]) => [no, sumsOf(sums)] as const);
  const { households, residents, vacant } = totals;
  return {
    ...{ households, residents, vacant },
    byBuilding: Object.fromEntries(byBuilding),
    problems: problems.map((problem) => problemOf(problem, isOneSheet)),
    /** Rows that nobody sees who looks at the file, and whether they are in the counts. */
    hidden: { areTaken: takesHidden, rows: hidden.map((row) => hiddenOf(row, isOneSheet)) },
    notes: [...notesOfHidden(hidden, takesHidden), ...notes].map(({ sheet, row, message }) => ({
      ...(row === undefined ? {} : { row }),
      ...(isOneSheet ? {} : { sheet }),
      message,
    })),
  };
}

import type { RegisterAnalysis, RegisterProblem, RegisterSums } from './register-analysis';

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

/** What the command prints: the counts that will be imported and every problem; the sheet only where there are several. */
export function summariseAnalysis({ totals, problems, rows }: RegisterAnalysis) {
  const isOneSheet = new Set(rows.map(({ sheet }) => sheet)).size <= 1;
  const byBuilding = Object.entries(totals.byBuilding).map(([no, sums]) => [no, sumsOf(sums)] as const);
  const { households, residents, vacant } = totals;
  return {
    ...{ households, residents, vacant },
    byBuilding: Object.fromEntries(byBuilding),
    problems: problems.map((problem) => problemOf(problem, isOneSheet)),
  };
}

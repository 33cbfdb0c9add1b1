import type { Round, RoundForm } from '@/contract/door-knocks';
import type { Secrets } from '../../../kernel/secrets';
import { buildWorkbook, type Cell, type Column } from '../../../workbook/build-workbook';
import { openSaid } from '../knocks/said';
import type { HouseholdRow } from './household-rows';
import { onPaper } from './on-paper';
import { texts } from './texts';

const { columns: heads } = texts;

const fixed: readonly Column[] = [
  { header: heads.place, key: 'place', width: 20 },
  { header: heads.state, key: 'state', width: 14 },
  { header: heads.way, key: 'way', width: 12 },
  { header: heads.at, key: 'at', width: 16 },
  { header: heads.by, key: 'by', width: 12 },
  { header: heads.people, key: 'people', width: 10 },
  { header: heads.attempts, key: 'attempts', width: 12 },
  { header: heads.homeService, key: 'homeService', width: 12 },
  { header: heads.provisional, key: 'provisional', width: 14 },
  { header: heads.contested, key: 'contested', width: 12 },
  { header: heads.cameLater, key: 'cameLater', width: 10 },
  { header: heads.reason, key: 'reason', width: 24 },
];
const keyOf = (questionId: string): string => `answer ${questionId}`;

/** One row for each household of a round, with a column for each question. */
export function roundWorkbook(
  { form }: Round,
  rows: readonly HouseholdRow[],
  secrets: Secrets,
): Promise<Uint8Array> {
  const asked = form.map(({ id, words }) => ({ header: words, key: keyOf(id), width: 16 }));
  const columns = [...fixed, ...asked];
  const cells = rows.map((row) => ({ ...cellsOf(row, secrets), ...answersOf(row, form, secrets) }));
  return buildWorkbook([{ name: texts.households, columns, rows: cells, keepsInSight: 1 }]);
}

const isSo = (value: boolean): Cell => (value ? texts.yes : null);

const stateOf = ({ closedAt, settledAs, outcome }: HouseholdRow): string => {
  if (settledAs) return texts.settled[settledAs];
  if (!closedAt) return outcome ? `${texts.open}（${texts.outcomes[outcome]}）` : texts.open;
  return outcome ? texts.outcomes[outcome] : '';
};

const cellsOf = (row: HouseholdRow, secrets: Secrets): Record<string, Cell> => ({
  place: row.placeLabel,
  state: stateOf(row),
  way: row.closedAt && row.way && !row.settledAs ? texts.ways[row.way] : null,
  at: row.closedAt && onPaper(row.closedAt.toISOString()),
  by: row.nameSealed && secrets.open(row.nameSealed),
  people: row.peopleSeen,
  attempts: row.attempts,
  homeService: isSo(row.needsHomeService),
  provisional: isSo(row.isProvisional),
  contested: isSo(row.isContested),
  cameLater: isSo(row.cameLater),
  reason: row.reasonSealed && secrets.open(row.reasonSealed),
});

const answerWords: Readonly<Record<string, string>> = { yes: texts.yes, no: texts.no };

function answersOf({ saidSealed }: HouseholdRow, form: RoundForm, secrets: Secrets): Record<string, Cell> {
  if (!saidSealed) return {};
  const { answers } = openSaid(secrets, saidSealed);
  const asked = form.filter(({ id }) => answers[id] !== undefined);
  return Object.fromEntries(
    asked.map(({ id, answer }) => {
      const given = answers[id] ?? '';
      return [keyOf(id), answer === 'yesNo' ? (answerWords[given] ?? given) : given];
    }),
  );
}

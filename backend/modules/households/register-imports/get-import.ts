import type { getImport as procedure, RegisterImportPreview } from '@/contract/register-import-preview';
import { aside } from '../../../kernel/aside/aside';
import { showPlan } from '../../../kernel/planned-import';
import type { RegisterColumn, RegisterSums } from '../register-file/register-analysis';
import type { DerivedImport } from './derive-import';
import { importHead } from './import-head';
import { maskText } from './mask-text';
import { tickedFacts, type RegisterPlan } from './plan-register';
import { registerImport } from './register-import';
import { waitingProblems } from './waiting-problems';

const MOST_NOTES = 50;
const MOST_HIDDEN = 20;

/** What is in the file and what confirming would do now. */
export const getImport = aside<typeof procedure>('households.getImport', async (ctx, at) => {
  const { plan, name } = await showPlan(registerImport, ctx, at);
  const { one, derived } = plan;
  return {
    ...importHead(one),
    ...contentOf(derived, one.takesHidden),
    ...outcomeOf(plan),
    plan: name,
  };
});

const sumsOf = ({ households, residents, vacant }: RegisterSums) => ({ households, residents, vacant });

const byNumber = (one: { buildingNo: string }, other: { buildingNo: string }): number =>
  one.buildingNo.localeCompare(other.buildingNo, 'zh', { numeric: true });

const columnOf = (column: RegisterColumn) => ({
  ...column,
  samples: column.samples.map((sample) => maskText(sample, column.takenFor)),
});

type Content = Pick<
  RegisterImportPreview,
  'totals' | 'buildings' | 'columns' | 'problems' | 'notes' | 'skipped' | 'hidden'
>;

function contentOf(derived: DerivedImport, areTaken: boolean): Content {
  const { totals, columns, notes, skipped, hidden } = derived.analysis;
  return {
    totals: sumsOf(totals),
    buildings: Object.entries(totals.byBuilding)
      .map(([buildingNo, sums]) => ({ buildingNo, ...sumsOf(sums) }))
      .sort(byNumber),
    columns: columns.map(columnOf),
    problems: waitingProblems(derived).length,
    notes: notes
      .slice(0, MOST_NOTES)
      .map(({ sheet, row, message }) => ({ sheet, row: row ?? null, message })),
    skipped: skipped.length,
    hidden: {
      count: hidden.length,
      areTaken,
      first: hidden.slice(0, MOST_HIDDEN).map(({ sheet, row, place }) => ({ sheet, row, place })),
    },
  };
}

function outcomeOf({ fresh, met, missing, newBuildings }: RegisterPlan) {
  const changed = met.filter((one) => tickedFacts(one) !== undefined).length;
  return {
    fresh: fresh.length,
    changed,
    unchanged: met.length - changed,
    differing: met.filter(({ differences }) => differences.length > 0).length,
    missing: missing.length,
    newBuildings: [...newBuildings],
  };
}

import { formatCount } from '@/domain/format-count';
import { formatDay } from '@/domain/beijing-time';
import { buildingName } from '@/domain/place-words';
import type { ChangedField, FieldChange } from '@/contract/register-import-changes';
import type { RegisterImportPreview } from '@/contract/register-import-preview';
import type { ImportField, ImportState } from '@/contract/register-import-shapes';
import type { ImportSummary } from '@/contract/register-imports';

/** What a column of a register is called on the screen. */
export const fieldNames: Record<ImportField, string> = {
  address: '整个门牌',
  area: '弄、村、期、小区',
  building: '楼号',
  entrance: '单元',
  floor: '楼层',
  room: '户号',
  name: '户名',
  member: '家里人姓名',
  relation: '和户主的关系',
  residents: '现居人数',
  phones: '联系电话',
  status: '有没有人住',
  remark: '备注',
};

// Its keys are the fields, in the order in which people write them.
export const importFields = Object.keys(fieldNames) as ImportField[];

const spokenOf: Readonly<Record<string, ImportField>> = {
  'area-missing': 'area',
  'has-left': 'status',
  'building-missing': 'building',
  'entrance-missing': 'entrance',
  'room-missing': 'room',
  'room-not-valid': 'room',
  'address-contradicts': 'address',
  'resident-count-not-a-number': 'residents',
  'phone-not-valid': 'phones',
};

/** The cells that the reasons of a row speak of; a duplicate speaks of none. */
export const faultyFields = (reasons: readonly { kind: string }[]): ImportField[] =>
  reasons.flatMap(({ kind }) => spokenOf[kind] ?? []);

/** What of a household a file changes. */
export const changeNames: Record<ChangedField, string> = {
  householderName: '户名',
  residentCount: '现居人数',
  isVacant: '有没有人住',
  phones: '联系电话',
  floor: '楼层',
  tenure: '自住或租住',
  remark: '备注',
  careFlags: '需要照顾',
  residents: '家里人（只加不减）',
};

const sources: Record<NonNullable<FieldChange['source']>, string> = {
  imported: '上次导入',
  self: '住户自己填的',
  door: '上门登记的',
  phone: '电话里问的',
  paper: '纸上登记的',
  secondList: '按另一份名单改的',
};

/** Where the value in the register comes from. */
export const sourceWord = (source: FieldChange['source']): string =>
  source === null ? '不知道是谁登记的' : sources[source];

export const stateWords: Record<ImportState, string> = {
  open: '还没导入',
  partly: '还有没处理的',
  done: '已导入',
  dropped: '没有导入',
};

/** How an import stands, in one line. */
export function importHint({ state, counts }: Pick<ImportSummary, 'state' | 'counts'>): string {
  const imported = `导入了 ${formatCount(counts.imported)} 户`;
  if (state === 'dropped') return counts.imported === 0 ? '放弃了' : `${imported}，其余放弃了`;
  if (state === 'done') return imported;
  const held = formatCount(counts.held + (state === 'partly' ? counts.ready : 0));
  return state === 'partly'
    ? `${imported}，还有 ${held} 行没处理`
    : `可以导入 ${formatCount(counts.ready)} 户，${held} 行有问题`;
}

/** How long what is left of an import waits; nothing once it is over. */
export const keptHint = ({ keptUntil }: Pick<ImportSummary, 'keptUntil'>, now: string): string =>
  keptUntil === null ? '' : `没导入的留到 ${formatDay(keptUntil, now)}，到时自动删掉`;

const mostNamed = 5;

/** '56号楼、99号楼', the rest as a count. */
export const buildingNames = (buildingNos: readonly string[]): string =>
  buildingNos.slice(0, mostNamed).map(buildingName).join('、') +
  (buildingNos.length > mostNamed ? `等 ${buildingNos.length} 栋` : '');

/** Whether a row or column has to be named with its sheet: a file may have several. */
export const hasSheets = ({ columns }: Pick<RegisterImportPreview, 'columns'>): boolean =>
  new Set(columns.map(({ sheet }) => sheet)).size > 1;

import type { Audience, AudienceTerm } from '@/contract/audience';
import type { Campaign } from '@/contract/campaigns';
import type { BuildingPlan } from '@/contract/places';
import type { Role } from '@/contract/procedure';
import type { CareFlag } from '@/contract/register';
import { controlLevels, levelNames } from '@/domain/control-level';
import { buildingName, shortEntranceLabel } from '@/domain/place-words';
import { careNames } from '@/domain/register/register-words';
import { roleNames } from '@/domain/role-names';

export type TermKind = AudienceTerm['by'];

/** What an audience can be chosen by, the most usual first. */
export const termKinds: readonly { value: TermKind; label: string }[] = [
  { value: 'building', label: '楼栋' },
  { value: 'entrance', label: '单元' },
  { value: 'group', label: '期、楼群、中转站' },
  { value: 'care', label: '特殊关怀' },
  { value: 'level', label: '管控等级' },
  { value: 'vacant', label: '空户' },
  { value: 'noOrder', label: '这一批还没下单' },
  { value: 'openIn', label: '别的行动还没走到' },
  { value: 'cellIn', label: '别的行动里的' },
  { value: 'role', label: '家里有人是…' },
];

/** What there is to choose from. */
export interface Around {
  plan: BuildingPlan;
  campaigns: readonly Campaign[];
}
export interface Option {
  value: string;
  label: string;
}

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];
const roles: readonly Role[] = ['captain', 'volunteer', 'familyProxy', 'resident'];

const choices: Readonly<Record<TermKind, (around: Around) => Option[]>> = {
  building: ({ plan }) =>
    plan.buildings.map(({ id, buildingNo }) => ({ value: id, label: buildingName(buildingNo) })),
  entrance: ({ plan }) =>
    plan.buildings.flatMap(({ buildingNo, entrances }) =>
      entrances.map(({ id, entranceNo }) => ({
        value: id,
        label: shortEntranceLabel({ buildingNo, entranceNo }),
      })),
    ),
  group: ({ plan }) => plan.groups.map(({ id, name }) => ({ value: id, label: name })),
  level: () => controlLevels.map((level) => ({ value: level, label: levelNames[level] })),
  care: () => flags.map((flag) => ({ value: flag, label: careNames[flag] })),
  role: () => roles.map((role) => ({ value: role, label: roleNames[role] })),
  openIn: ({ campaigns }) => campaigns.map(({ id, title }) => ({ value: id, label: title })),
  cellIn: ({ campaigns }) => campaigns.map(({ id, title }) => ({ value: id, label: title })),
  vacant: () => [],
  noOrder: () => [],
};

export const optionsOf = (by: TermKind, around: Around): Option[] => choices[by](around);

/** Kinds that need nothing chosen. */
export const isPlain = (by: TermKind): boolean => by === 'vacant' || by === 'noOrder';

/** The term that was chosen; null while nothing is. */
export function termOf(by: TermKind, values: readonly string[]): AudienceTerm | null {
  if (by === 'vacant' || by === 'noOrder') return { by };
  const [first] = values;
  if (first === undefined) return null;
  const chosen = [...values];
  if (by === 'building') return { by, buildingIds: chosen };
  if (by === 'entrance') return { by, entranceIds: chosen };
  if (by === 'group') return { by, groupIds: chosen };
  if (by === 'level') return { by, levels: controlLevels.filter((level) => chosen.includes(level)) };
  if (by === 'care') return { by, careFlags: flags.filter((flag) => chosen.includes(flag)) };
  if (by === 'role') return { by, roles: roles.filter((role) => chosen.includes(role)) };
  return { by, campaignId: first };
}

function valuesOf(term: AudienceTerm): readonly string[] {
  if (term.by === 'building') return term.buildingIds;
  if (term.by === 'entrance') return term.entranceIds;
  if (term.by === 'group') return term.groupIds;
  if (term.by === 'level') return term.levels;
  if (term.by === 'care') return term.careFlags;
  if (term.by === 'role') return term.roles;
  return term.by === 'openIn' || term.by === 'cellIn' ? [term.campaignId] : [];
}

const nameOf = (kind: TermKind): string => termKinds.find(({ value }) => value === kind)?.label ?? '';

/** '10号楼、9号楼', '特殊关怀：独居、卧床', '空户'. */
export function termWords(term: AudienceTerm, around: Around): string {
  if (isPlain(term.by)) return nameOf(term.by);
  const options = optionsOf(term.by, around);
  const labels = valuesOf(term).map(
    (value) => options.find((option) => option.value === value)?.label ?? '已经没有的',
  );
  const isPlace = term.by === 'building' || term.by === 'entrance' || term.by === 'group';
  return isPlace ? labels.join('、') : `${nameOf(term.by)}：${labels.join('、')}`;
}

/** An audience in lines: '全小区每一户', '10号楼、9号楼，特殊关怀：独居', '除外：空户'. */
export function audienceWords({ anyOf, except }: Audience, around: Around): string[] {
  const lists = anyOf.map((terms) => terms.map((term) => termWords(term, around)).join('，'));
  const left = except.map((term) => termWords(term, around)).join('，');
  return [...(lists.length > 0 ? lists : ['全小区每一户']), ...(left ? [`除外：${left}`] : [])];
}

import type { RunKind, SortingEntrance } from '@/contract/dispatch';
import type { LyingAt } from '@/contract/lying';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { SectionTitle } from '@/components/cards/section-title';
import { levelNames } from '@/domain/control-level';
import { buildingName, entranceLabel } from '@/domain/place-words';
import { staysWords } from '@/domain/stays-words';
import { elsewhereOf, hereOf } from './lying-here';
import { loadWords } from '../pieces/load-words';

/** The sorted households of an entrance whose things are brought, or that fetch them. */
const householdsOf = ({ sortedHouseholds, sortedToDoor }: SortingEntrance, kind: RunKind): number =>
  kind === 'toDoor' ? sortedToDoor : sortedHouseholds - sortedToDoor;

/** Entrances in their order, building by building. */
function groupByBuilding(
  entrances: readonly SortingEntrance[],
): { buildingNo: string; entrances: SortingEntrance[] }[] {
  const groups = new Map<string, SortingEntrance[]>();
  for (const one of entrances) groups.set(one.buildingNo, [...(groups.get(one.buildingNo) ?? []), one]);
  return [...groups].map(([buildingNo, all]) => ({ buildingNo, entrances: all }));
}

interface Props {
  /** Whether these are brought to the door, or fetched at the station. */
  kind: RunKind;
  /** Where the run leaves from; undefined where nobody asks. */
  from: LyingAt | undefined;
  entrances: readonly SortingEntrance[];
  chosenIds: readonly string[];
  onChoose: (entranceIds: readonly string[]) => void;
}

const titles = {
  toDoor: { title: '已分拣，等装车', hint: '选好楼栋或单元，一起装成一趟' },
  pickUp: { title: '已分拣，到站取', hint: '这些楼不封控：选好单元，通知住户来取' },
} as const;

/** Which goods a list is about. */
type Going = Pick<Props, 'kind' | 'from'>;

/** All that is sorted for it goes: to all of its households, from where the run leaves. */
export const isWhole = (entrance: SortingEntrance, { kind, from }: Going): boolean =>
  householdsOf(entrance, kind) === entrance.sortedHouseholds && elsewhereOf(entrance, from).length === 0;

/** The households that it goes to from there; null where it is not known: some of them fetch, and some lies elsewhere. */
export function householdsGoing(entrance: SortingEntrance, { kind, from }: Going): number | null {
  const households = householdsOf(entrance, kind);
  if (elsewhereOf(entrance, from).length === 0) return households;
  return households === entrance.sortedHouseholds ? (hereOf(entrance, from)?.households ?? null) : null;
}

/** The weight is known of the entrance as a whole only. */
function hintOf(entrance: SortingEntrance, going: Going): string {
  const away = elsewhereOf(entrance, going.from);
  const households = householdsGoing(entrance, going);
  return [
    households === null ? null : `${households} 户`,
    isWhole(entrance, going) ? loadWords(entrance.sortedLoad) : null,
    entrance.level === 'lockdown' ? null : levelNames[entrance.level],
    away.length > 0 ? staysWords(away) : entrance.stationName,
  ]
    .filter(Boolean)
    .join(' · ');
}

function extraOf(entrance: SortingEntrance, going: Going): string {
  if (isWhole(entrance, going)) return `${entrance.sorted} 件`;
  return elsewhereOf(entrance, going.from).length > 0 ? '部分在这里' : '部分住户';
}

/** Entrances that are ready to go: those chosen together become one run. */
export function EntrancesSorted({ kind, from, entrances, chosenIds, onChoose }: Props) {
  if (entrances.length === 0) return null;
  const all = entrances.map(({ entranceId }) => entranceId);
  const isAllChosen = all.every((id) => chosenIds.includes(id));
  const change = (ids: readonly string[], isChosen: boolean) =>
    onChoose([...chosenIds.filter((one) => !ids.includes(one)), ...(isChosen ? ids : [])]);
  return (
    <Card>
      <SectionTitle {...titles[kind]} extra={`${entrances.length} 个单元`} />
      {groupByBuilding(entrances).map((building) => (
        <Building
          key={building.buildingNo}
          going={{ kind, from }}
          {...building}
          chosenIds={chosenIds}
          onChange={change}
        />
      ))}
      {entrances.length > 1 ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => onChoose(isAllChosen ? [] : all)}>
            {isAllChosen ? '全不选' : '全选'}
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}

interface BuildingProps {
  going: Going;
  buildingNo: string;
  entrances: readonly SortingEntrance[];
  chosenIds: readonly string[];
  onChange: (entranceIds: readonly string[], isChosen: boolean) => void;
}

/** The entrances of one building; where there are several, one tap takes the whole building. */
function Building({ going, buildingNo, entrances, chosenIds, onChange }: BuildingProps) {
  const all = entrances.map(({ entranceId }) => entranceId);
  const isAll = all.every((id) => chosenIds.includes(id));
  return (
    <>
      {all.length > 1 ? (
        <CheckRow
          title={`${buildingName(buildingNo)}整栋`}
          extra={`${all.length} 个单元`}
          isChosen={isAll}
          onChange={(isChosen) => onChange(all, isChosen)}
        />
      ) : null}
      {entrances.map((entrance) => (
        <CheckRow
          key={entrance.entranceId}
          title={entranceLabel(entrance)}
          hint={hintOf(entrance, going)}
          extra={extraOf(entrance, going)}
          isChosen={chosenIds.includes(entrance.entranceId)}
          onChange={(isChosen) => onChange([entrance.entranceId], isChosen)}
        />
      ))}
    </>
  );
}

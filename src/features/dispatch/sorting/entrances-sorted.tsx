import type { RunKind, SortingEntrance } from '@/contract/dispatch';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { SectionTitle } from '@/components/cards/section-title';
import { levelNames } from '@/domain/control-level';
import { buildingName, entranceLabel } from '@/domain/place-words';
import { loadWords } from '../pieces/load-words';

/** The sorted households of an entrance whose things are brought, or that fetch them. */
export const householdsOf = ({ sortedHouseholds, sortedToDoor }: SortingEntrance, kind: RunKind): number =>
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
  entrances: readonly SortingEntrance[];
  chosenIds: readonly string[];
  onChoose: (entranceIds: readonly string[]) => void;
}

const titles = {
  toDoor: { title: '已分拣，等装车', hint: '选好楼栋或单元，一起装成一趟' },
  pickUp: { title: '已分拣，到站取', hint: '这些楼不封控：选好单元，通知住户来取' },
} as const;

const isWhole = (entrance: SortingEntrance, kind: RunKind): boolean =>
  householdsOf(entrance, kind) === entrance.sortedHouseholds;

/** The weight is known of the entrance as a whole only. */
const hintOf = (entrance: SortingEntrance, kind: RunKind): string =>
  [
    `${householdsOf(entrance, kind)} 户`,
    isWhole(entrance, kind) ? loadWords(entrance.sortedLoad) : null,
    entrance.level === 'lockdown' ? null : levelNames[entrance.level],
    entrance.stationName,
  ]
    .filter(Boolean)
    .join(' · ');

const extraOf = (entrance: SortingEntrance, kind: RunKind): string =>
  isWhole(entrance, kind) ? `${entrance.sorted} 件` : '部分住户';

/** Entrances that are ready to go: those chosen together become one run. */
export function EntrancesSorted({ kind, entrances, chosenIds, onChoose }: Props) {
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
          kind={kind}
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
  kind: RunKind;
  buildingNo: string;
  entrances: readonly SortingEntrance[];
  chosenIds: readonly string[];
  onChange: (entranceIds: readonly string[], isChosen: boolean) => void;
}

/** The entrances of one building; where there are several, one tap takes the whole building. */
function Building({ kind, buildingNo, entrances, chosenIds, onChange }: BuildingProps) {
  const all = entrances.map(({ entranceId }) => entranceId);
  const isWhole = all.every((id) => chosenIds.includes(id));
  return (
    <>
      {all.length > 1 ? (
        <CheckRow
          title={`${buildingName(buildingNo)}整栋`}
          extra={`${all.length} 个单元`}
          isChosen={isWhole}
          onChange={(isChosen) => onChange(all, isChosen)}
        />
      ) : null}
      {entrances.map((entrance) => (
        <CheckRow
          key={entrance.entranceId}
          title={entranceLabel(entrance)}
          hint={hintOf(entrance, kind)}
          extra={extraOf(entrance, kind)}
          isChosen={chosenIds.includes(entrance.entranceId)}
          onChange={(isChosen) => onChange([entrance.entranceId], isChosen)}
        />
      ))}
    </>
  );
}

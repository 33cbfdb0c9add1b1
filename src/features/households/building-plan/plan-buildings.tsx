import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { Icon } from '@/components/pictures/icon';
import { LevelPill } from '@/components/words/level-pill';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import type { BuildingPlan, PlannedBuilding } from '@/contract/places';
import { levelNames, nextLevelWords } from '@/domain/control-level';
import { buildingName } from '@/domain/place-words';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { entrancesWords, slotsWords } from './plan-words';

interface Props {
  plan: BuildingPlan;
  chosenIds: readonly string[];
  onChoose: (buildingIds: readonly string[]) => void;
  onOpen: (buildingId: string) => void;
  onAdd: () => void;
}

/** Every building with its level and its captains; some are chosen one by one, or as a phase or a group at once. */
export function PlanBuildings({ plan, chosenIds, onChoose, onOpen, onAdd }: Props) {
  const all = plan.buildings.map(({ id }) => id);
  const sets = [
    { value: '', label: '全部' },
    ...plan.groups.map(({ id, name, kind }) => ({
      value: id,
      label: kind === 'station' ? `${name}的楼` : name,
    })),
  ];
  const idsOf = (set: string) =>
    set === '' ? all : (plan.groups.find(({ id }) => id === set)?.buildingIds ?? []);
  const isJustChosen = (set: string) => {
    const ids = idsOf(set);
    return ids.length > 0 && ids.length === chosenIds.length && ids.every((id) => chosenIds.includes(id));
  };
  const chosenSet = sets.find(({ value }) => isJustChosen(value))?.value ?? null;
  const change = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosenIds, id] : chosenIds.filter((one) => one !== id));
  return (
    <Card>
      <SectionTitle
        title="楼栋"
        hint={
          all.length > 0
            ? '勾选几栋，一起设等级和取物时段'
            : '还没有楼栋：在这里按层数和户数加，或导入住户名册'
        }
        extra={`${all.length} 栋`}
      />
      {all.length > 0 ? (
        <Choice
          options={sets}
          value={chosenSet}
          onChange={(set) => onChoose(isJustChosen(set) ? [] : idsOf(set))}
        />
      ) : null}
      {plan.buildings.map((building) => (
        <Building
          key={building.id}
          building={building}
          isChosen={chosenIds.includes(building.id)}
          onChange={(isChosen) => change(building.id, isChosen)}
          onOpen={() => onOpen(building.id)}
        />
      ))}
      <Buttons>
        {all.length > 0 ? (
          <ActionButton look="second" onTap={() => go('staffLevels')}>
            等级记录
          </ActionButton>
        ) : null}
        <ActionButton look="soft" onTap={onAdd}>
          加楼栋、单元
        </ActionButton>
      </Buttons>
    </Card>
  );
}

interface BuildingProps {
  building: PlannedBuilding;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
  onOpen: () => void;
}

function Building({ building, isChosen, onChange, onOpen }: BuildingProps) {
  const now = useNow(60_000);
  const { buildingNo, level, next, slots } = building;
  return (
    <View className="plan-building">
      <View className="plan-building__choose">
        <CheckRow
          title={buildingName(buildingNo)}
          hint={entrancesWords(building)}
          isChosen={isChosen}
          onChange={onChange}
        />
      </View>
      <Tap
        className="plan-building__open"
        onTap={onOpen}
        label={`${buildingName(buildingNo)} ${levelNames[level]}，改楼号、看每一户`}
      >
        <LevelPill level={level} />
        <Icon name="forward" size={16} />
      </Tap>
      {next || slots.length > 0 ? (
        <View className="plan-building__soon">
          {next ? <View className="plan-building__next">{nextLevelWords(next, now)}</View> : null}
          {slots.length > 0 ? <View className="secondary">每天 {slotsWords(building)}</View> : null}
        </View>
      ) : null}
    </View>
  );
}

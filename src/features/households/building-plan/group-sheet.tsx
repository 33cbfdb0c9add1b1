import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { BuildingGroup, BuildingGroupKind, BuildingPlan } from '@/contract/places';
import { buildingName } from '@/domain/place-words';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { useForm } from '@/lib/forms/use-form';
import { groupKinds } from './plan-words';

interface Props {
  communityId: string;
  plan: BuildingPlan;
  /** Null begins a new one. */
  group: BuildingGroup | null;
  onClose: () => void;
}

/** The name and the buildings of a phase, a group or a station. */
export function GroupSheet({ communityId, plan, group, onClose }: Props) {
  const [kind, setKind] = useState<BuildingGroupKind>(group?.kind ?? 'station');
  const [name, setName] = useState(group?.name ?? '');
  const [buildingIds, setBuildingIds] = useState<string[]>(group?.buildingIds ?? []);
  const save = useForm('households.saveBuildingGroup', onClose);
  const remove = useAction('households.removeBuildingGroup', onClose);
  const change = (id: string, isChosen: boolean) =>
    setBuildingIds(isChosen ? [...buildingIds, id] : buildingIds.filter((one) => one !== id));
  const removeIt = async () => {
    if (group && (await askFirst({ content: `去掉“${group.name}”吗？楼栋不受影响。`, yes: '去掉' })))
      await remove.run({ communityId, groupId: group.id });
  };
  return (
    <FormSheet
      title={group ? group.name : '加期、楼群或中转站'}
      form={save}
      onClose={onClose}
      onSave={() => save.run({ communityId, groupId: group?.id ?? null, kind, name, buildingIds })}
      canSave={name.trim() !== ''}
    >
      {group ? null : <Choice options={groupKinds} value={kind} onChange={setKind} />}
      <TextField
        label="名称"
        field="name"
        value={name}
        onChange={setName}
        placeholder="例如 东门中转站"
        maxLength={20}
      />
      {plan.buildings.map(({ id, buildingNo }) => (
        <CheckRow
          key={id}
          title={buildingName(buildingNo)}
          isChosen={buildingIds.includes(id)}
          onChange={(isChosen) => change(id, isChosen)}
        />
      ))}
      {group ? (
        <ActionButton look="second" isRunning={remove.isRunning} onTap={() => void removeIt()}>
          去掉这一个
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}

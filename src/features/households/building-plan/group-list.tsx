import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { BuildingGroup, BuildingPlan } from '@/contract/places';
import { buildingName } from '@/domain/place-words';
import { GroupSheet } from './group-sheet';
import { groupKinds } from './plan-words';

/** Phases, groups and transit stations, each with its buildings. */
export function GroupList({ communityId, plan }: { communityId: string; plan: BuildingPlan }) {
  const [open, setOpen] = useState<BuildingGroup | 'new' | null>(null);
  const buildingsOf = ({ buildingIds }: BuildingGroup) =>
    plan.buildings
      .filter(({ id }) => buildingIds.includes(id))
      .map(({ buildingNo }) => buildingName(buildingNo))
      .join('、');
  return (
    <Card>
      <SectionTitle title="期、楼群和中转站" hint="选楼时一点就全选上；每栋楼归一个中转站" />
      {plan.groups.map((group) => (
        <Row
          key={group.id}
          title={group.name}
          hint={buildingsOf(group) || '还没有楼栋'}
          extra={groupKinds.find(({ value }) => value === group.kind)?.label}
          onTap={() => setOpen(group)}
        />
      ))}
      <Buttons>
        <ActionButton look="soft" onTap={() => setOpen('new')}>
          加一个
        </ActionButton>
      </Buttons>
      {open ? (
        <GroupSheet
          key={open === 'new' ? 'new' : open.id}
          communityId={communityId}
          plan={plan}
          group={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

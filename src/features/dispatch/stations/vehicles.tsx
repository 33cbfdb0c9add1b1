import { useState } from 'react';
import type { Vehicle } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Target } from './suspend-sheet';
import { vehicleKindNames as kinds } from './vehicle-kinds';
import { VehicleSheet } from './vehicle-sheet';

/** '三轮车 · 最多 150 公斤、80 件、冷藏 6 包'. */
function hintOf({ kind, mostGrams, mostPieces, mostCold }: Vehicle): string {
  const limits = [
    mostGrams === null ? '' : `${mostGrams / 1000} 公斤`,
    mostPieces === null ? '' : `${mostPieces} 件`,
    mostCold === null ? '' : `冷藏 ${mostCold} 包`,
  ].filter(Boolean);
  return limits.length > 0 ? `${kinds[kind]} · 最多 ${limits.join('、')}` : kinds[kind];
}

interface Props {
  communityId: string;
  onStop: (target: Target) => void;
}

/** The vehicles with their limits; a tap changes one. */
export function Vehicles({ communityId, onStop }: Props) {
  const answer = useAnswer('dispatch.listVehicles', { communityId });
  const [open, setOpen] = useState<Vehicle | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card className="card--rows">
      <SectionTitle title="车" />
      <Loaded answer={answer} skeletonCards={1}>
        {({ rows }) =>
          rows.map((vehicle) => (
            <Row
              key={vehicle.id}
              title={vehicle.name}
              hint={hintOf(vehicle)}
              onTap={() => setOpen(vehicle)}
            />
          ))
        }
      </Loaded>
      <ActionButton look="second" onTap={() => setOpen('new')}>
        加一辆车
      </ActionButton>
      {open ? (
        <VehicleSheet
          communityId={communityId}
          vehicle={open === 'new' ? null : open}
          onClose={close}
          onStop={(target) => {
            onStop(target);
            close();
          }}
        />
      ) : null}
    </Card>
  );
}

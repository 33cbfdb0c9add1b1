import { View } from '@tarojs/components';
import { useCallback, useMemo, useState } from 'react';
import { DoorBoard } from '@/components/board/door-board';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { isToKnock } from '@/domain/door-state';
import type { Round } from '@/contract/door-knocks';
import { go } from '@/lib/pages/routes';
import type { RoundEntrance } from '../use-entrance-rounds';
import { BulkSheet } from './bulk-sheet';
import { ContestedDoors } from './contested-doors';
import { columnsOfRound } from './knock-cells';
import { NotReached, type PlacedDoor } from './not-reached';
import { KnockPaper } from '../paper/knock-paper';
import { RoundProgress } from './round-progress';

interface Props {
  communityId: string;
  /** What the board is called: '10号楼'. */
  label: string;
  round: Round;
  entrances: readonly RoundEntrance[];
}

const placed = (entrances: readonly RoundEntrance[]): PlacedDoor[] =>
  entrances.flatMap(({ entranceId, name, doors }) =>
    doors.map((door) => ({
      ...door,
      entranceId,
      label: entrances.length > 1 ? `${name} ${door.roomNo}` : door.roomNo,
    })),
  );

/** A round over a building: how far it is, every door a cell, whom nobody has reached, and the next door under the thumb. */
export function KnockBoard({ communityId, label, round, entrances }: Props) {
  const [isBulk, setBulk] = useState(false);
  const { campaignId, kind } = round;
  const columns = useMemo(() => columnsOfRound(entrances, kind), [entrances, kind]);
  const doors = useMemo(() => placed(entrances), [entrances]);
  const openDoor = useCallback(
    (householdId: string) => {
      const entranceId = doors.find((door) => door.householdId === householdId)?.entranceId;
      if (entranceId) go('door', { campaignId, entranceId, householdId });
    },
    [doors, campaignId],
  );
  const open = doors.filter(({ isClosed }) => !isClosed);
  const next = open.find(isToKnock);
  return (
    <>
      <RoundProgress round={round} doors={doors} />
      <Card>
        <DoorBoard label={label} entrances={columns} onTap={openDoor} />
      </Card>
      <ContestedDoors
        doors={doors.filter(({ isContested }) => isContested)}
        onOpen={({ householdId }) => openDoor(householdId)}
      />
      <NotReached doors={open} onOpen={({ householdId }) => openDoor(householdId)} />
      {open.some(isToKnock) ? (
        <ActionButton look="second" onTap={() => setBulk(true)}>
          多户无人应答，一起登记
        </ActionButton>
      ) : null}
      {kind === 'round' ? (
        <KnockPaper communityId={communityId} campaignId={campaignId} entrances={entrances} />
      ) : null}
      {isBulk ? (
        <BulkSheet place={{ communityId, campaignId }} entrances={entrances} onClose={() => setBulk(false)} />
      ) : null}
      {next ? (
        <View className="knock-next">
          <ActionButton size="bar" onTap={() => openDoor(next.householdId)}>
            还差 {open.length} 户 · 去敲 {next.label} ›
          </ActionButton>
        </View>
      ) : null}
    </>
  );
}

import type { BoardCell, BoardColumn } from '@/components/board/door-board';
import type { RoundKind } from '@/contract/campaigns';
import { doorState, type DoorState } from '@/domain/door-state';
import type { KnockDoor } from '@/domain/queued-knocks';
import type { RoundEntrance } from '../use-entrance-rounds';

type Look = Pick<BoardCell, 'look' | 'word'>;

const reachedWord: Readonly<Record<RoundKind, string>> = {
  round: '已见面',
  rollCall: '平安',
  handOut: '已领',
};

const looks: Readonly<Record<Exclude<DoorState, 'reached' | 'needsService'>, Look>> = {
  contested: { look: 'contested', word: '登记不一样' },
  heard: { look: 'heard', word: '电话或家属' },
  self: { look: 'self', word: '自己填的' },
  neighbour: { look: 'neighbour', word: '邻居说的' },
  vacant: { look: 'vacant', word: '空户' },
  vacantOnce: { look: 'unsure', word: '空户，待核实' },
  settled: { look: 'settled', word: '已签结' },
  paused: { look: 'paused', word: '暂停敲门' },
  tried: { look: 'due', word: '无人应答' },
  open: { look: 'open', word: '还没敲' },
};

function lookOf(door: KnockDoor, kind: RoundKind): Look {
  const state = doorState(door);
  if (state === 'reached') return { look: 'done', word: reachedWord[kind] };
  if (state === 'needsService')
    return { look: 'service', word: kind === 'rollCall' ? '需要帮助' : '需上门服务' };
  return looks[state];
}

/** The entrances of a building as the board shows them through a round. */
export const columnsOfRound = (entrances: readonly RoundEntrance[], kind: RoundKind): BoardColumn[] =>
  entrances.map(({ entranceId, name, doors }) => ({
    id: entranceId,
    name,
    cells: doors.map((door) => ({
      id: door.householdId,
      floor: door.floor,
      roomNo: door.roomNo,
      hasDot: door.careFlags.length > 0,
      ...lookOf(door, kind),
    })),
  }));

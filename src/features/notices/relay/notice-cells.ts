import type { BoardCell, BoardColumn } from '@/components/board/door-board';
import type { LensCell } from '@/contract/campaign-lists';
import type { CellOutcome } from '@/contract/campaigns';
import { outcomeNames } from '@/domain/campaign-words';
import { entranceName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';

type Look = Pick<BoardCell, 'look' | 'word'>;
type Entrance = OutputOf<'orders.getBoard'>['entrances'][number];

const looks: Partial<Record<CellOutcome, BoardCell['look']>> = {
  ...{ acknowledged: 'done', opened: 'self', toldInPerson: 'heard', leafletGiven: 'neighbour' },
};

/** How a household stands to a notice; undefined is one that it does not go to. */
function lookOf(cell: LensCell | undefined): Look {
  if (cell?.settledAs !== null) return { look: 'settled', word: '不用说' };
  if (cell.needsHomeService) return { look: 'service', word: '要上门' };
  if (!cell.isClosed)
    return cell.outcome ? { look: 'due', word: '看过没回' } : { look: 'open', word: '还没看' };
  const { outcome } = cell;
  return outcome
    ? { look: looks[outcome] ?? 'done', word: outcomeNames[outcome] }
    : { look: 'done', word: '知道了' };
}

/** The entrances of a building as the board shows them through a notice. */
export const columnsOfNotice = (
  entrances: readonly Entrance[],
  cells: Readonly<Record<string, LensCell>>,
): BoardColumn[] =>
  entrances.map(({ entranceId, entranceNo, doors }) => ({
    id: entranceId,
    name: entranceName(entranceNo),
    cells: doors.map(({ householdId, floor, roomNo, hasCare }) => ({
      ...{ id: householdId, floor, roomNo, hasDot: hasCare },
      ...lookOf(cells[householdId]),
    })),
  }));

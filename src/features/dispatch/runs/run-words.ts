import type { DropOffOutcome, RunState, RunSummary } from '@/contract/dispatch';
import type { Tone } from '@/components/words/pill';
import { outcomeWords } from '@/domain/drop-offs';
import { buildingName, shortEntranceLabel } from '@/domain/place-words';

/** '8号楼、10号楼' of a run. */
export const buildingWords = ({ buildingNos }: Pick<RunSummary, 'buildingNos'>): string =>
  buildingNos.map(buildingName).join('、');

/** '10号楼1单元 502', for a word about one door that is read elsewhere. */
export const doorWords = (door: { buildingNo: string; entranceNo: string; roomNo: string }): string =>
  `${shortEntranceLabel(door)} ${door.roomNo}`;

/** A run's state in a word and its colour. */
export const runStates: Readonly<Record<RunState, { tone: Tone; word: string }>> = {
  open: { tone: 'amber', word: '等人来送' },
  accepted: { tone: 'blue', word: '待出发' },
  departed: { tone: 'brand', word: '配送中' },
  finished: { tone: 'grey', word: '已完成' },
};

/** What a door's outcome means for the goods, in a word and its colour. */
export const doorStates: Readonly<Record<DropOffOutcome, { tone: Tone; word: string }>> = {
  handedOver: { tone: 'brand', word: outcomeWords('handedOver') },
  leftAtDoor: { tone: 'brand', word: outcomeWords('leftAtDoor') },
  noAnswer: { tone: 'amber', word: outcomeWords('noAnswer') },
  refused: { tone: 'red', word: outcomeWords('refused') },
  wrongRoom: { tone: 'amber', word: outcomeWords('wrongRoom') },
};

/** What is going on with a run, in a word: what is fetched is not on its way. */
export const runStateOf = ({
  kind,
  state,
}: Pick<RunSummary, 'kind' | 'state'>): { tone: Tone; word: string } =>
  kind === 'pickUp' && state === 'departed' ? { tone: 'blue', word: '等住户来取' } : runStates[state];

/** '东门中转站', or what every community has. */
export const stationWords = ({ stationNames }: Pick<RunSummary, 'stationNames'>): string =>
  stationNames.length > 0 ? stationNames.join('、') : '中转站';

/** What 'handed over' is called where households come to the station. */
export const fetched: { tone: Tone; word: string } = { tone: 'brand', word: '已取走' };

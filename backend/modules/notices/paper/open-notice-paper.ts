import { beijingParts, formatClock } from '@/domain/beijing-time';
import { maskName } from '@/domain/mask';
import type { Relay } from '@/contract/notice-relay';
import type { Opened } from '../../../kernel/linked-file';
import { fileOpener } from '../../../kernel/open-linked';
import { placeLabel } from '../../../kernel/places';
import { openName } from '../../../kernel/sealed-name';
import { captainOf } from '../../org/public';
import { listAt, listOpenDoors, type DoorRow } from '../relay/relays';
import { noticePaperLink } from './notice-paper-link';
import { doorListPage, leafletPage, type Leaflet, type PaperDoor } from './pages';
import { stripPage } from './strip-pages';
import { texts } from './texts';

interface Place {
  communityId: string;
  entranceId: string;
  noticeId: string;
}

type Make = (opened: Opened, place: Place, relay: Relay) => Promise<string>;

/** Makes the paper of a notice for an entrance, of what is known when the link is opened. */
export const openNoticePaper = fileOpener(noticePaperLink, async (opened, { paper, ...place }) => {
  const [relay] = await listAt(opened, place);
  if (!relay) return undefined;
  return { kind: 'page', html: await makers[paper](opened, place, relay) };
});

/** The words of the notice as every paper of it says them, with whom one tells. */
async function wordsOf(opened: Opened, place: Place, { title, body, ...relay }: Relay): Promise<Leaflet> {
  const { communityId } = place;
  const captain = await captainOf(opened, place);
  return {
    ...{ title, body, isExercise: relay.isExercise, until: untilOf(relay.expiresAt) },
    communityName: await placeLabel(opened.db, 'community', { communityId }),
    ...(captain?.phone ? { captain: { name: captain.name ?? '', phone: captain.phone } } : {}),
  };
}

function untilOf(iso: string): string {
  const { month, date } = beijingParts(iso);
  return `${month}月${date}日 ${formatClock(iso)}`;
}

const leafletOf: Make = async (...given) => leafletPage(await wordsOf(...given));

const stripsOf: Make = async (opened, place, relay) => {
  const doors = await listOpenDoors(opened, place);
  const entranceLabel = await placeLabel(opened.db, 'entrance', place);
  const rooms = doors.filter(({ isVacant }) => !isVacant).map(({ roomNo }) => `${entranceLabel} ${roomNo}`);
  return stripPage(await wordsOf(opened, place, relay), rooms);
};

const doorsOf: Make = async (opened, place, { title, isExercise }) => {
  const doors = await listOpenDoors(opened, place);
  const entranceLabel = await placeLabel(opened.db, 'entrance', place);
  return doorListPage({
    ...{ entranceLabel, title, isExercise },
    doors: doors.map((door) => onPaper(opened, door)),
  });
};

const makers = { leaflet: leafletOf, doorStrips: stripsOf, doorList: doorsOf };

const onPaper = ({ secrets }: Opened, door: DoorRow): PaperDoor => ({
  roomNo: door.roomNo,
  householder: door.nameSealed ? maskName(openName(secrets, door.nameSealed).name) : '',
  notes: [
    door.needsAtHome && texts.atHome,
    door.isVacant && texts.vacant,
    door.isPaused && texts.paused,
  ].filter((word) => word !== false),
});

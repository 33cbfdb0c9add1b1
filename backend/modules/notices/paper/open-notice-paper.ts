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
import { doorListPage, leafletPage, type PaperDoor } from './pages';
import { texts } from './texts';

interface Place {
  communityId: string;
  entranceId: string;
  noticeId: string;
}

/** Makes the paper of a notice for an entrance, of what is known when the link is opened. */
export const openNoticePaper = fileOpener(noticePaperLink, async (opened, { paper, ...place }) => {
  const [relay] = await listAt(opened, place);
  if (!relay) return undefined;
  const make = paper === 'leaflet' ? leafletOf : doorsOf;
  return { kind: 'page', html: await make(opened, place, relay) };
});

function untilOf(iso: string): string {
  const { month, date } = beijingParts(iso);
  return `${month}月${date}日 ${formatClock(iso)}`;
}

async function leafletOf(opened: Opened, place: Place, { title, body, ...relay }: Relay): Promise<string> {
  const { communityId } = place;
  const captain = await captainOf(opened, place);
  return leafletPage({
    ...{ title, body, isExercise: relay.isExercise, until: untilOf(relay.expiresAt) },
    communityName: await placeLabel(opened.db, 'community', { communityId }),
    ...(captain?.phone ? { captain: { name: captain.name ?? '', phone: captain.phone } } : {}),
  });
}

async function doorsOf(opened: Opened, place: Place, { title, isExercise }: Relay): Promise<string> {
  const doors = await listOpenDoors(opened, place);
  const entranceLabel = await placeLabel(opened.db, 'entrance', place);
  return doorListPage({
    ...{ entranceLabel, title, isExercise },
    doors: doors.map((door) => onPaper(opened, door)),
  });
}

const onPaper = ({ secrets }: Opened, door: DoorRow): PaperDoor => ({
  roomNo: door.roomNo,
  householder: door.nameSealed ? maskName(openName(secrets, door.nameSealed).name) : '',
  notes: [
    door.needsAtHome && texts.atHome,
    door.isVacant && texts.vacant,
    door.isPaused && texts.paused,
  ].filter((word) => word !== false),
});

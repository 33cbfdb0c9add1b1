import { useMemo, useState } from 'react';
import { DoorBoard } from '@/components/board/door-board';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { buildingName } from '@/domain/place-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { useLens } from '@/lib/answers/use-lens';
import { go } from '@/lib/pages/routes';
import type { OutputOf } from '@/lib/wire/api';
import { columnsOfNotice } from './notice-cells';
import { isToCarry, RelayCard } from './relay-card';
import { useRelays } from './use-relays';
import '../notices.scss';

interface Building {
  communityId: string;
  buildingNo: string;
  entrances: readonly { entranceId: string; placeLabel: string }[];
}

const none = (
  <MessageCard
    icon="messages"
    title="现在没有公告"
    hint="社区发给这栋楼的公告会在这里，能看到还有哪几户没看"
  />
);

/** The building through the notices that are live: who knows, and whose turn it is; what is to be carried now stands above already. */
export function NoticeLens(building: Building) {
  const { waited, notices } = useRelays(building);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = notices.find(([first]) => first?.noticeId === chosenId) ?? notices[0];
  const [first] = shown ?? [];
  if (!waited) return null;
  const options = notices.flatMap(([one]) => (one ? [{ value: one.noticeId, label: one.title }] : []));
  return (
    <Loaded answer={waited}>
      {() =>
        shown && first ? (
          <>
            {options.length > 1 ? (
              <Choice options={options} value={first.noticeId} onChange={setChosenId} />
            ) : null}
            {isToCarry(shown) ? null : <RelayCard entrances={shown} />}
            <NoticeBoard key={first.noticeId} {...building} noticeId={first.noticeId} />
          </>
        ) : (
          none
        )
      }
    </Loaded>
  );
}

function NoticeBoard({ noticeId, buildingNo, ...place }: Building & { noticeId: string }) {
  const { communityId, entrances } = place;
  const at = { communityId, entranceId: entrances[0]?.entranceId ?? '' };
  const board = useAnswer('orders.getBoard', at, { keep: true });
  return (
    <Loaded answer={board}>
      {({ entrances: all }) => (
        <Card>
          <SectionTitle title={buildingName(buildingNo)} extra="点一格看这一户" />
          <Doors at={at} noticeId={noticeId} label={buildingName(buildingNo)} entrances={all} />
        </Card>
      )}
    </Loaded>
  );
}

interface Doors {
  at: { communityId: string; entranceId: string };
  noticeId: string;
  label: string;
  entrances: OutputOf<'orders.getBoard'>['entrances'];
}

function Doors({ at, noticeId, label, entrances }: Doors) {
  const lens = useLens({ ...at, campaignId: noticeId }, true);
  const columns = useMemo(() => columnsOfNotice(entrances, lens.data ?? {}), [entrances, lens.data]);
  const open = (householdId: string) => go('captainHousehold', { householdId });
  return (
    <Loaded answer={lens} skeletonCards={1}>
      {() => <DoorBoard label={label} entrances={columns} onTap={open} />}
    </Loaded>
  );
}

import { useState } from 'react';
import type { Trip } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { ActionBar } from '@/components/page/action-bar';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { beijingDay } from '@/domain/beijing-day';
import { formatMoment } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import { AddTripSheet } from './add-trip-sheet';
import { overWords, tripStates, wayWords } from './trip-words';
import '../dispatch.scss';

/** The departures, the latest first, for whoever loads and unloads. */
export function TripsScreen() {
  // Staff make the departures of the day; a volunteer only sees them.
  const isStaff = useSession().role === 'staff';
  return (
    <InCommunity>
      {({ communityId }) => (
        <Screen title="车次" wide bottom={isStaff ? <MakeTrips communityId={communityId} /> : null}>
          <Trips communityId={communityId} isStaff={isStaff} />
        </Screen>
      )}
    </InCommunity>
  );
}

function Trips({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listTrips', { communityId }, { keep: true });
  const hint = isStaff
    ? '先在“车和中转站”里加车、定时刻表，再点下面“排今天的车次”'
    : '工作人员排好车次，就会出现在这里';
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {isStaff ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => setAdding(true)}>
            加一个车次
          </ActionButton>
        </Buttons>
      ) : null}
      {isAdding ? <AddTripSheet communityId={communityId} onClose={() => setAdding(false)} /> : null}
      <Loaded
        answer={answer}
        isEmpty={(trips) => trips.length === 0}
        empty={<MessageCard icon="tasks" title="还没有车次" hint={hint} />}
      >
        {(trips) => (
          <Card className="card--rows">
            {trips.map((trip) => (
              <Row
                key={trip.id}
                title={`${formatMoment(trip.dueAt, now())} · ${trip.stationName}`}
                hint={hintOf(trip)}
                extra={<Pill tone={tripStates[trip.state].tone}>{tripStates[trip.state].word}</Pill>}
                onTap={() => go('volunteerTrip', { tripId: trip.id })}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </>
  );
}

const hintOf = (trip: Trip): string =>
  [`${trip.label} · ${wayWords(trip)} · ${trip.parcels} 件`, ...trip.over.map(overWords)].join('；');

/** Makes the departures of today by the timetables, and says how many. */
function MakeTrips({ communityId }: { communityId: string }) {
  const make = useAction('dispatch.makeTrips', ({ items }) => {
    const made = items.filter(({ result }) => result === 'made').length;
    const held = items.filter(({ result }) => result === 'suspended').length;
    void sayAloud(held > 0 ? `排了 ${made} 个车次，暂停中的 ${held} 个没有排` : `排了 ${made} 个车次`);
  });
  return (
    <ActionBar>
      <ActionButton
        size="bar"
        isRunning={make.isRunning}
        onTap={() => void make.run({ communityId, day: beijingDay(now()) })}
      >
        排今天的车次
      </ActionButton>
    </ActionBar>
  );
}

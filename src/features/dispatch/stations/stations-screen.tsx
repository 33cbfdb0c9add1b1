import { View } from '@tarojs/components';
import { Fragment, useState } from 'react';
import type { Station, Suspension } from '@/contract/stations';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { DottedWords } from '@/components/words/dotted-words';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { ProlongSheet } from './prolong-sheet';
import { SuspendSheet, type Target } from './suspend-sheet';
import { TimetableSheet } from './timetable-sheet';
import { Vehicles } from './vehicles';
import '../dispatch.scss';

/** Stations with their timetables, vehicles, and what stands still. */
export function StationsScreen() {
  return (
    <Screen title="车和中转站" wide>
      <InCommunity>{({ communityId }) => <Stations communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

function Stations({ communityId }: { communityId: string }) {
  const answer = useAnswer('dispatch.listStations', { communityId }, { everyMs: 60_000 });
  const [stopping, setStopping] = useState<Target | null>(null);
  const [timing, setTiming] = useState<Station | null>(null);
  return (
    <>
      <Standing
        communityId={communityId}
        onStop={() => setStopping({ scope: 'everything', name: '全部送货' })}
      />
      <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={<NoStations />}>
        {({ rows, atDepot, unservedBuildingNos }) => (
          <>
            <Card className="card--rows">
              <SectionTitle title="中转站" extra={`分拣点等着装车 ${atDepot} 件`} />
              {rows.map((station) => (
                <Row
                  key={station.id}
                  title={station.name}
                  hint={<DottedWords words={hintOf(station)} />}
                  extra={
                    station.suspension ? <Pill tone="red">暂停</Pill> : <LiesAndComes station={station} />
                  }
                  onTap={() => setTiming(station)}
                />
              ))}
            </Card>
            {unservedBuildingNos.length > 0 ? (
              <MessageCard
                title={`${unservedBuildingNos.join('、')}号楼还没有中转站`}
                hint="在“楼栋规划”里把楼加进一个中转站"
                action={<ActionButton onTap={() => go('staffPlan')}>去楼栋规划</ActionButton>}
              />
            ) : null}
          </>
        )}
      </Loaded>
      <Vehicles communityId={communityId} onStop={setStopping} />
      {timing ? (
        <TimetableSheet
          communityId={communityId}
          station={timing}
          onClose={() => setTiming(null)}
          onStop={() => {
            setStopping({ scope: 'station', stationId: timing.id, name: timing.name });
            setTiming(null);
          }}
        />
      ) : null}
      {stopping ? (
        <SuspendSheet communityId={communityId} target={stopping} onClose={() => setStopping(null)} />
      ) : null}
    </>
  );
}

const NoStations = () => (
  <MessageCard
    icon="parcels"
    title="还没有中转站"
    hint="在“楼栋规划”里建一个中转站，选好它管的楼"
    action={<ActionButton onTap={() => go('staffPlan')}>去楼栋规划</ActionButton>}
  />
);

/** What lies there, and what is on its way to it. */
function LiesAndComes({ station: { here, coming } }: { station: Station }) {
  return (
    <>
      <View>到站 {here} 件</View>
      <View className="secondary">在路上 {coming} 件</View>
    </>
  );
}

function hintOf({ buildingNos, timetable }: Station): string {
  const buildings = buildingNos.length > 0 ? `${buildingNos.join('、')}号楼` : '还没有楼';
  if (!timetable) return `${buildings} · 没有时刻表`;
  const { firstAt, lastAt, everyMinutes, vehicleName } = timetable;
  return `${buildings} · ${firstAt}–${lastAt} 每 ${everyMinutes} 分钟 · ${vehicleName}`;
}

/** What stands still now, each with the way to go on; and the way to stop everything. */
function Standing({ communityId, onStop }: { communityId: string; onStop: () => void }) {
  const { answer } = usePages('dispatch.listSuspensions', { communityId });
  const resume = useAction('dispatch.resume');
  const [longer, setLonger] = useState<Suspension | null>(null);
  const open = (answer.data ?? []).filter(({ endedAt }) => endedAt === null);
  return (
    <Card>
      {open.map((one) => (
        <Fragment key={one.id}>
          <Row
            title={titleOf(one)}
            hint={`${one.reason} · 预计 ${formatMoment(one.expectedUntil, now())} 恢复`}
          />
          <Buttons>
            <ActionButton look="second" onTap={() => setLonger(one)}>
              还要停
            </ActionButton>
            <ActionButton
              isRunning={resume.isRunning}
              onTap={() => void resume.run({ communityId, suspensionId: one.id })}
            >
              恢复{one.targetName ?? '送货'}
            </ActionButton>
          </Buttons>
        </Fragment>
      ))}
      {longer ? (
        <ProlongSheet communityId={communityId} suspension={longer} onClose={() => setLonger(null)} />
      ) : null}
      {open.some(({ scope }) => scope === 'everything') ? null : (
        <Buttons>
          <ActionButton look="second" onTap={onStop}>
            下雨等原因，暂停全部送货
          </ActionButton>
        </Buttons>
      )}
    </Card>
  );
}

const titleOf = ({ targetName }: Suspension): string => `暂停中：${targetName ?? '全部送货'}`;

import { Card } from '@/components/cards/card';
import { Figures } from '@/components/words/figures';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { PagedTable } from '@/components/table/paged-table';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import type { CommunityCounts as Counts, CountTotals } from '@/contract/community-counts';
import { formatMoment } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { useNow } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import { usePages, type PagedName } from '@/lib/answers/use-pages';
import { notThereWords } from './not-there-words';

/** The communities of a team or a county in numbers, for whoever looks at many: no household, no name. */
export function CommunityCounts() {
  const { me, grant } = useSession();
  if (grant?.countyId) return <OfCounty countyId={grant.countyId} place={grant.placeLabel} />;
  if (grant?.teamId) return <OfTeam teamId={grant.teamId} place={grant.placeLabel} />;
  return (
    <Loaded answer={me}>
      {() => <MessageCard title="还不知道您管哪些小区" hint="请管理员给您定一个组或县" />}
    </Loaded>
  );
}

const OfTeam = ({ teamId, place }: { teamId: string; place: string }) => (
  <CountsOf place={place} list={usePages('overview.listTeamCounts', { teamId })} />
);

const OfCounty = ({ countyId, place }: { countyId: string; place: string }) => (
  <CountsOf place={place} list={usePages('overview.listCountyCounts', { countyId })} />
);

type Listed = ReturnType<
  typeof usePages<Extract<PagedName, 'overview.listTeamCounts' | 'overview.listCountyCounts'>>
>;

function CountsOf({ place, list: { first, answer, ...more } }: { place: string; list: Listed }) {
  return (
    <>
      {first && first.rows.length > 0 ? <Totals place={place} totals={first.totals} /> : null}
      <PagedTable
        answer={answer}
        {...more}
        empty={none}
        skeletonCards={2}
        label={`${place}的小区`}
        columns={columns}
        keyOf={({ communityId }) => communityId}
        filter={{ words: '小区', textOf: ({ name, teamName }) => `${name} ${teamName}` }}
        phone={(counts) => <CountsRow counts={counts} />}
      />
    </>
  );
}

const none = (
  <MessageCard icon="building" title="还没有开通的小区" hint="小区开通以后，户数和订单会出现在这里" />
);

/** All of them together, and when it was counted. */
function Totals({ place, totals }: { place: string; totals: CountTotals }) {
  const now = useNow(60_000);
  const { communities, households, orders, overdue, dueToday, countedAt } = totals;
  return (
    <Card>
      <SectionTitle
        title={place}
        hint={`${formatCount(communities)} 个小区 · ${countedAt ? `${formatMoment(countedAt, now)} 数的` : '有的还没有数过'}`}
      />
      <Figures
        figures={[
          { value: formatCount(households), label: '户' },
          { value: formatCount(orders), label: '单今天截单' },
          { value: formatCount(dueToday), label: '单今天要到' },
          { value: formatCount(overdue), label: '单过了日子' },
        ]}
      />
    </Card>
  );
}

function NotThere({ counts }: { counts: Counts }) {
  const { tone, words } = notThereWords(counts);
  return <Pill tone={tone}>{words}</Pill>;
}

const CountsRow = ({ counts }: { counts: Counts }) => (
  <Row
    title={counts.name}
    hint={`${counts.teamName} · ${formatCount(counts.households)} 户 · 今天 ${formatCount(counts.orders)} 单`}
    extra={<NotThere counts={counts} />}
  />
);

const figure = (title: string, of: (counts: Counts) => number, measure: string): Column<Counts> => ({
  title,
  show: (counts) => `${formatCount(of(counts))} ${measure}`,
  sortBy: of,
  isFigure: true,
  width: 120,
});

const columns: readonly Column<Counts>[] = [
  { title: '小区', show: ({ name }) => name, sortBy: ({ name }) => name },
  { title: '组', show: ({ teamName }) => teamName, sortBy: ({ teamName }) => teamName, width: 130 },
  figure('户数', ({ households }) => households, '户'),
  figure('今天截单', ({ orders }) => orders, '单'),
  figure('今天要到', ({ dueToday }) => dueToday, '单'),
  figure('过了日子没到', ({ overdue }) => overdue, '单'),
  { title: '怎么样', show: (counts) => <NotThere counts={counts} />, width: 150 },
];

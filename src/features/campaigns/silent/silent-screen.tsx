import { View } from '@tarojs/components';
import type { SilentHousehold } from '@/contract/campaign-lists';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { PagedTable } from '@/components/table/paged-table';
import type { Column } from '@/components/table/table-column';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import '../campaigns.scss';

const open = ({ householdId }: SilentHousehold): void => go('captainHousehold', { householdId });
const lastWords = ({ lastAttemptAt }: SilentHousehold): string =>
  lastAttemptAt ? formatMoment(lastAttemptAt, now()) : '—';
const ownerWords = ({ owners }: SilentHousehold): string =>
  owners.length > 0 ? owners.join('、') : '没有楼长';

/** '敲过 3 次，送货 2 次没人开'. */
const triedWords = ({ attempts, unopenedDeliveries }: SilentHousehold): string =>
  [
    attempts > 0 ? `敲过 ${attempts} 次` : '',
    unopenedDeliveries > 0 ? `送货 ${unopenedDeliveries} 次没人开` : '',
  ]
    .filter(Boolean)
    .join('，') || '还没去过';

function Name({ row: { placeLabel, hasCare } }: { row: SilentHousehold }) {
  return (
    <View className="not-reached__head">
      <View className="not-reached__place">{placeLabel}</View>
      {hasCare ? <Pill tone="violet">特殊关怀</Pill> : null}
    </View>
  );
}

const columns: readonly Column<SilentHousehold>[] = [
  { title: '住址', show: (row) => <Name row={row} />, sortBy: ({ placeLabel }) => placeLabel, width: 240 },
  { title: '户主', show: ({ householderName }) => householderName ?? '—', width: 84 },
  {
    title: '哪些行动没回音',
    show: ({ campaigns }) => campaigns.join('、') || '—',
    sortBy: ({ campaigns }) => campaigns.length,
  },
  { title: '试过', show: triedWords, sortBy: ({ attempts }) => attempts },
  { title: '最后一次', show: lastWords, sortBy: ({ lastAttemptAt }) => lastAttemptAt ?? '', width: 120 },
  { title: '谁去', show: ownerWords, sortBy: ownerWords, width: 130 },
];

const nobody = (
  <MessageCard
    icon="check"
    title="没有几次都没回音的户"
    hint="几个行动都没走到、或者送货没人开门的，会排在这里"
  />
);

/** Households that are silent in several things at once: one list over all campaigns and deliveries. */
export function SilentScreen() {
  return (
    <Screen title="几次都没回音的户" wide>
      <InCommunity>{({ communityId }) => <Silent communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

function Silent({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('campaigns.listSilent', { communityId, limit: 100 });
  return (
    <PagedTable
      answer={answer}
      more={more}
      isFetchingMore={isFetchingMore}
      label="几次都没回音的户"
      columns={columns}
      keyOf={({ householdId }) => householdId}
      onOpen={open}
      filter={{ words: '房号、行动', textOf: (row) => [row.placeLabel, ...row.campaigns].join(' ') }}
      title={(rows) => (
        <SectionTitle
          title="先去看看这些户"
          hint="最久没声音的在最前；点开看住着谁、怎么联系"
          extra={`${rows.length}${more ? ' 户以上' : ' 户'}`}
        />
      )}
      empty={nobody}
      phone={(row) => (
        <Row
          title={<Name row={row} />}
          hint={[row.householderName, row.campaigns.join('、'), triedWords(row), ownerWords(row)]
            .filter(Boolean)
            .join(' · ')}
          onTap={() => open(row)}
        />
      )}
    />
  );
}

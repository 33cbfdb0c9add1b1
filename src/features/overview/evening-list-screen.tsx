import { InCommunity } from '@/components/page/in-community';
import { MessageCard } from '@/components/cards/message-card';
import { PagedTable } from '@/components/table/paged-table';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import type { EveningRow, EveningTopic } from '@/contract/overview';
import type { DaySpan } from '@/domain/beijing-day';
import { spanWords } from '@/domain/evening-span';
import { formatMoment } from '@/domain/beijing-time';
import { measuresOf } from '@/domain/evening';
import { formatMoney } from '@/domain/money';
import { now } from '@/lib/phone/clock';
import { usePages } from '@/lib/answers/use-pages';
import { openRow } from './open-row';
import { rowName } from './row-name';

interface Props {
  span: DaySpan;
  topic: EveningTopic;
  figureKey: string;
  title: string;
}

/** The time that an address names; '' is no longer one, and midnight. */
export const spanOf = (at: { day?: string; firstDay?: string; cutOff?: string }): DaySpan => ({
  day: at.day ?? '',
  firstDay: at.firstDay === '' ? undefined : at.firstDay,
  cutOff: at.cutOff === '' ? undefined : at.cutOff,
});

/** The list behind one number of the evening page; each row opens the thing itself. */
export function EveningListScreen(props: Props) {
  return (
    <Screen title={props.title} wide>
      <InCommunity>{({ communityId }) => <Rows {...props} communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

function Rows({ communityId, span, topic, figureKey, title }: Props & { communityId: string }) {
  const pages = usePages('overview.listEveningRows', { communityId, ...span, topic, key: figureKey });
  const words = (row: EveningRow) => [row.placeLabel, rowName(row)].filter(Boolean).join(' ');
  const amount = amountWords(topic, figureKey);
  return (
    <PagedTable
      {...pages}
      label={title}
      columns={columnsOf(topic, figureKey)}
      keyOf={({ id }) => id}
      onOpen={openRow}
      filter={{ words: '住址、内容', textOf: words }}
      title={(rows) => (
        <SectionTitle title={spanWords(span)} extra={`${rows.length}${pages.more ? ' 行以上' : ' 行'}`} />
      )}
      phone={(row) => (
        <Row
          title={row.placeLabel ?? rowName(row)}
          hint={[formatMoment(row.at, now()), row.placeLabel && rowName(row)].filter(Boolean).join(' · ')}
          extra={amount(row)}
          onTap={() => openRow(row)}
        />
      )}
      empty={<MessageCard title="这一项现在没有内容" hint="可能刚刚办完，回上一页看最新的数" />}
    />
  );
}

const amountWords = (topic: EveningTopic, key: string) => {
  const { quantity } = measuresOf({ topic, key });
  return (row: EveningRow) => (quantity ? `${row.quantity} ${quantity}` : null);
};

function columnsOf(topic: EveningTopic, key: string): Column<EveningRow>[] {
  const { quantity, hasMoney } = measuresOf({ topic, key });
  const columns: (Column<EveningRow> | null)[] = [
    {
      title: '住址',
      show: ({ placeLabel }) => placeLabel ?? '—',
      sortBy: (row) => row.placeLabel ?? '',
      width: 200,
    },
    { title: '内容', show: rowName, sortBy: rowName },
    quantity
      ? {
          title: '数量',
          show: (row) => `${row.quantity} ${quantity}`,
          sortBy: (row) => row.quantity,
          isFigure: true,
        }
      : null,
    hasMoney
      ? { title: '金额', show: ({ fen }) => formatMoney(fen), sortBy: ({ fen }) => fen, isFigure: true }
      : null,
    { title: '时间', show: ({ at }) => formatMoment(at, now()), sortBy: ({ at }) => at, width: 150 },
  ];
  return columns.filter((column) => column !== null);
}

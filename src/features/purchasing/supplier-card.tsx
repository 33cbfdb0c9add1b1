import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { SupplierShare, WaveSummary } from '@/contract/purchasing';
import type { SharingRule } from '@/contract/sharing';
import type { OutputOf } from '@/lib/wire/api';
import { Card } from '@/components/cards/card';
import { Icon } from '@/components/pictures/icon';
import { Pill, type Tone } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { Tap } from '@/components/buttons/tap';
import { formatMoment } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { formatMoney, formatSum } from '@/domain/money';
import { moneyNames } from '@/domain/order-money';
import { useNow } from '@/lib/phone/clock';
import { lacksOf } from './lack-words';
import { DecideButtons } from './decide-buttons';
import { LineName } from './line-name';
import { MoveButton } from './move-button';
import { LineSharing } from './sharing/line-sharing';
import { ShareNotice } from './share-notice';
import { SupplierButtons } from './supplier-buttons';

type Share = OutputOf<'purchasing.getDesk'>['suppliers'][number];
type Line = Share['lines'][number];

interface Props {
  communityId: string;
  communityName: string;
  wave: WaveSummary;
  share: SupplierShare;
  /** How the wave is shared out when not enough comes. */
  waveRule: SharingRule;
}

const columnsOf = (mover: (line: Line) => ReactNode): readonly Column<Line>[] => [
  {
    title: '品名',
    show: (line) => (
      <>
        <LineName line={line} />
        {mover(line)}
      </>
    ),
    sortBy: ({ name }) => name,
  },
  {
    title: '数量',
    show: ({ quantity, measure }) => `${formatCount(quantity)} ${measure}`,
    sortBy: ({ quantity }) => quantity,
    isFigure: true,
  },
  {
    title: '金额',
    show: ({ totalFen }) => formatMoney(totalFen),
    sortBy: ({ totalFen }) => totalFen,
    isFigure: true,
    onlyWide: true,
  },
];

/** One supplier's share: what it has to bring, whether it knows, and when it comes. */
export function SupplierCard({ communityId, communityName, wave, share, waveRule }: Props) {
  const now = useNow(60_000);
  const { purchase, lines, pieces, orderedFen } = share;
  const isToPlace = wave.isClosed && purchase === null && !isSettled(share);
  const [toggled, setToggled] = useState<boolean>();
  const isOpen = toggled ?? purchase === null;
  const { tone, word } = isSettled(share) && !purchase ? settledState : shareState(wave, purchase, now);
  const mover = (line: Line) => (
    <>
      <LineSharing communityId={communityId} waveId={wave.id} line={line} waveRule={waveRule} />
      {isToPlace && line.movableTo.length > 0 ? (
        <MoveButton communityId={communityId} waveId={wave.id} supplierId={share.supplierId} line={line} />
      ) : null}
    </>
  );
  return (
    <Card look={isToPlace ? 'chosen' : 'plain'}>
      <SectionTitle
        title={share.name}
        hint={`${lines.length} 种 · ${formatCount(pieces)} 件 · ${moneyNames.ordered} ${formatSum(orderedFen)}`}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      <Lacks lines={lines} />
      <ShareNotice share={share} />
      {isToPlace ? <DecideButtons communityId={communityId} waveId={wave.id} share={share} /> : null}
      {purchase ? (
        <Tap className="supplier__more" onTap={() => setToggled(!isOpen)}>
          <View>{isOpen ? '收起明细' : `明细 ${lines.length} 种`}</View>
          <View className={isOpen ? 'supplier__arrow--open' : ''}>
            <Icon name="forward" size={16} />
          </View>
        </Tap>
      ) : null}
      {isOpen ? (
        <Table
          label={share.name}
          rows={lines}
          columns={columnsOf(mover)}
          keyOf={({ productId }) => productId}
          filter={{ words: '品名', textOf: ({ name }) => name }}
        />
      ) : null}
      {isSettled(share) && !purchase ? null : (
        <SupplierButtons communityId={communityId} communityName={communityName} wave={wave} share={share} />
      )}
    </Card>
  );
}

/** It waits for a later wave, or nothing of it is bought. */
const isSettled = ({ decision }: SupplierShare): boolean =>
  decision?.kind === 'extend' || decision?.kind === 'drop';

/** What of a counted delivery was missing or broken, without opening its lines. */
function Lacks({ lines }: { lines: readonly Line[] }) {
  const words = lacksOf(lines);
  return words ? <View className="supplier__lacks">{words}</View> : null;
}

const settledState: { tone: Tone; word: string } = { tone: 'grey', word: '已定' };

function shareState(
  wave: WaveSummary,
  purchase: Share['purchase'],
  now: string,
): { tone: Tone; word: string } {
  if (purchase?.arrivedAt) return { tone: 'brand', word: `已到货 ${clockOf(purchase.arrivedAt, now)}` };
  if (purchase)
    return {
      tone: purchase.arrivesAt < now ? 'amber' : 'brand',
      word: `预计 ${clockOf(purchase.arrivesAt, now)} 到`,
    };
  return wave.isClosed ? { tone: 'amber', word: '未下单' } : { tone: 'blue', word: '接单中' };
}

/** '16:30' of today, '明天 08:00' of another day. */
const clockOf = (moment: string, now: string): string => formatMoment(moment, now).replace(/^今天 /, '');

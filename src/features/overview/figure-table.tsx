import { View } from '@tarojs/components';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import type { EveningFigure } from '@/contract/overview';
import type { DaySpan } from '@/domain/beijing-day';
import { figureName, figureWords, measuresOf, ownerNames } from '@/domain/evening';
import { sinceWords, waitingWords } from '@/domain/requests';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';

const doneColumns: readonly Column<EveningFigure>[] = [
  { title: '内容', show: figureName, sortBy: figureName },
  {
    title: '数',
    show: (figure) => <View className="figure__number">{figureWords(figure).main}</View>,
    sortBy: (figure) => figure[measuresOf(figure).first],
    isFigure: true,
    width: 96,
  },
  {
    title: '合计',
    show: (figure) => <View className="secondary">{figureWords(figure).rest}</View>,
    width: 170,
  },
];

const openColumns: readonly Column<EveningFigure>[] = [
  ...doneColumns,
  {
    title: '在谁手上',
    show: ({ owner }) => <Owner owner={owner} />,
    sortBy: ({ owner }) => owner ?? '',
    width: 120,
  },
  {
    title: '最早的已等',
    show: (figure) => <Waited figure={figure} />,
    sortBy: ({ at }) => at ?? '',
    width: 120,
  },
];

function Owner({ owner }: Pick<EveningFigure, 'owner'>) {
  return owner ? <Pill tone={owner === 'nobody' ? 'amber' : 'blue'}>{ownerNames[owner]}</Pill> : null;
}

function Waited({ figure }: { figure: EveningFigure }) {
  const now = useNow(60_000);
  return figure.at ? sinceWords(figure.at, now) : null;
}

/** On a phone: the number at the right, what it adds up to and who has it below its name. */
function FigureRow({ figure, onTap }: { figure: EveningFigure; onTap: () => void }) {
  const now = useNow(60_000);
  const { main, rest } = figureWords(figure);
  const owned = figure.owner && [ownerNames[figure.owner], figure.at && waitingWords(figure.at, now)];
  return (
    <Row
      title={figureName(figure)}
      hint={[rest, ...(owned ?? [])].filter(Boolean).join(' · ')}
      extra={<View className="figure__number">{main}</View>}
      onTap={onTap}
    />
  );
}

interface Props {
  span: DaySpan;
  label: string;
  figures: readonly EveningFigure[];
}

/** The numbers of one topic; each opens the list that it counts. */
export function FigureTable({ span, label, figures }: Props) {
  const open = (figure: EveningFigure) =>
    go('staffEveningList', {
      ...{ day: span.day, firstDay: span.firstDay ?? '', cutOff: span.cutOff ?? '' },
      ...{ topic: figure.topic, key: figure.key, title: figureName(figure) },
    });
  return (
    <Table
      label={label}
      rows={figures}
      columns={figures.some(({ owner }) => owner) ? openColumns : doneColumns}
      keyOf={({ key }) => key}
      onOpen={open}
      filter={{ words: '内容', textOf: figureName }}
      phone={(figure) => <FigureRow figure={figure} onTap={() => open(figure)} />}
    />
  );
}

import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { OutputOf } from '@/lib/wire/api';
import { formatMoment } from '@/domain/beijing-time';
import { sideWords } from '@/domain/second-list-words';
import { now } from '@/lib/phone/clock';
import { StateOf } from './second-lists-screen';

type List = OutputOf<'campaigns.getSecondList'>;

/** What both lists come to, 户 and 人, and how far their differences are settled. */
export function ListHead({ list }: { list: List }) {
  const { counts, whose, fileName, readAt, byName } = list;
  return (
    <Card>
      <SectionTitle
        title={whose}
        hint={`${fileName} · ${byName} ${formatMoment(readAt, now())} 核对`}
        extra={<StateOf list={list} />}
      />
      <View className="list-sides">
        <View>
          这边 <View className="list-sides__words">{sideWords(counts.ours)}</View>
        </View>
        <View>
          那边 <View className="list-sides__words">{sideWords(counts.theirs)}</View>
        </View>
      </View>
      {counts.outside > 0 ? (
        <View className="hint">那边还有 {counts.outside} 户不在这次行动的范围里，没有比</View>
      ) : null}
    </Card>
  );
}

/** Rows of the file of which nobody can tell whose they are. */
export function Unreadable({ list: { problems, counts } }: { list: List }) {
  if (problems.length === 0) return null;
  return (
    <Card look="urgent">
      <SectionTitle title={`${counts.problems} 行读不出是哪一户`} hint="请对方改好再传一次，或者自己对着看" />
      {problems.map(({ sheet, row, message }) => (
        <Row
          key={`${sheet} ${row} ${message}`}
          title={`${sheet ? `${sheet} ` : ''}第 ${row} 行`}
          hint={message}
        />
      ))}
    </Card>
  );
}

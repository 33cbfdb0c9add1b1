import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Progress } from '@/components/waiting/progress';
import type { NoticeProps } from './notice-props';
import { reachLines } from './reach-words';

/** Who knows of it: by the household's own word or somebody's at its door, never by having been sent. */
export function ReachCard({ notice }: NoticeProps) {
  const { counts } = notice;
  if (!counts) return null;
  return (
    <Card>
      <SectionTitle title="谁知道了" hint="发出去不算，有回应才算" />
      <View className="notice-count">
        <View className="notice-count__done">{counts.reached}</View>
        <View className="secondary">/ {counts.cells} 户有回应</View>
        <View className="notice-count__left">{counts.open > 0 ? `还差 ${counts.open} 户` : '一户不差'}</View>
      </View>
      <Progress done={counts.reached} of={counts.cells} label="有回应的户数" />
      {reachLines(notice).map(({ label, households, hint }) => (
        <Row key={label} title={label} hint={hint} extra={`${households} 户`} />
      ))}
    </Card>
  );
}

import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import type { OutputOf } from '@/lib/wire/api';
import { roleOf } from '@/lib/accessible/web-only';

/** What became of a sheet that was just saved. */
export function SheetResult({ result }: { result: OutputOf<'dispatch.enterSheet'> }) {
  const { recorded, same, contradicting, hasDeparted } = result;
  return (
    <Card look={contradicting.length > 0 ? 'due' : 'chosen'}>
      <View {...roleOf('status')}>
        <View className="heading">已存，记下 {recorded} 户</View>
        {same > 0 ? <View>{same} 户以前记过，和这次一样</View> : null}
        {contradicting.length > 0 ? (
          <View>{contradicting.length} 户和已登记的不一样：原来的不变，已留给工作人员核对</View>
        ) : null}
        {hasDeparted ? <View>这一趟没点过“出发”，已按送货时间补记</View> : null}
      </View>
    </Card>
  );
}

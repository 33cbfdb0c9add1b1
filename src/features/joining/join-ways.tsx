import { Card } from '@/components/card';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import { go } from '@/lib/routes';

/** The ways in, for somebody who is nobody here yet, or somebody more. */
export function JoinWays() {
  const isWeapp = process.env.TARO_ENV === 'weapp';
  return (
    <Card>
      <SectionTitle title="加入小区" hint="楼栋码贴在您那栋楼的楼下" />
      <Row
        title={isWeapp ? '扫楼栋码加入' : '用楼栋码加入'}
        hint="您住在这里"
        onTap={() => go('join', { code: '', kind: 'resident' })}
      />
      <Row
        title="我是家人"
        hint="您不住这里，替家里老人下单"
        onTap={() => go('join', { code: '', kind: 'familyProxy' })}
      />
      <Row
        title="我想当志愿者"
        hint="送货、代办，工作人员同意后开始"
        onTap={() => go('join', { code: '', kind: 'volunteer' })}
      />
    </Card>
  );
}

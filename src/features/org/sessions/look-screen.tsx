import { View } from '@tarojs/components';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { PageHead } from '@/components/page/page-head';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { ThreeSteps } from '@/components/words/three-steps';
import { go, goBack } from '@/lib/pages/routes';
import { exampleLines, exampleSteps, forWhom } from './look-words';
import '../org.scss';

function Example() {
  return (
    <Card>
      <SectionTitle title="举个例子" hint="桂花苑 10号楼 502 的一份订单；小区、人和价钱都是编的" />
      {exampleLines.map(({ name, price }) => (
        <Row key={name} title={name} extra={<View className="digits">{price}</View>} />
      ))}
      <View className="look-steps">
        <ThreeSteps steps={exampleSteps} current={2} />
      </View>
      <View className="secondary">
        中午 12 点截单，下午货到小区，志愿者送到家门口。送到了、缺了、没人在家，家里和楼长都看得见。
      </View>
    </Card>
  );
}

/** What the product is and does, for anybody who has not joined: no sign-in, and nothing of anybody real. */
export function LookScreen() {
  return (
    <Screen
      title="看一看"
      bottom={
        <ActionBar>
          <ActionButton size="bar" look="second" onTap={goBack}>
            返回
          </ActionButton>
          <ActionButton size="bar" onTap={() => go('join', { code: '', kind: 'resident' })}>
            我住这里
          </ActionButton>
        </ActionBar>
      }
    >
      <PageHead title="三单到家是做什么的" hint="出不了门的日子，一户不落" />
      <Card>
        {forWhom.map(({ who, what }) => (
          <Row key={who} title={who} hint={what} />
        ))}
      </Card>
      <Example />
      <Card>
        <SectionTitle title="怎么加入" hint="只给住在小区里的人和来帮忙的人用" />
        <View>楼下贴着楼栋码，扫一扫、填门牌，楼长同意后就能下单。不收钱，钱款按小区说的方式付。</View>
        <Row title="您的信息怎么用" hint="记什么、谁看得到、放多久" onTap={() => go('privacy')} />
      </Card>
    </Screen>
  );
}

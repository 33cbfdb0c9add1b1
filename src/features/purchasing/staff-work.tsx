import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { InCommunity } from '@/components/in-community';
import { Row } from '@/components/row';
import { go } from '@/lib/routes';
import { GoodsToMove } from './goods-to-move';
import { WavesNow } from './waves-now';
import './purchasing.scss';

/** What staff have to do now: place, sort, send; and the way to each desk. */
export function StaffWork() {
  return (
    <InCommunity>
      {({ communityId }) => (
        <View className="desk-grid">
          <View>
            <WavesNow communityId={communityId} />
          </View>
          <View>
            <GoodsToMove communityId={communityId} />
            <Card className="card--rows">
              <Row title="答应了还没到" onTap={() => go('staffDelayed')} />
              <Row title="住户报的问题：少了、错了、坏了" onTap={() => go('staffDisputes')} />
              <Row title="代住户下单" onTap={() => go('staffOrderFor')} />
              <Row title="转发本批次、提醒没下单的" onTap={() => go('staffOpenWave')} />
              <Row title="住户想要的东西（报价）" onTap={() => go('staffWishes')} />
              <Row title="代办：买药、充卡、用车等" onTap={() => go('staffRequests')} />
              <Row title="住户册：查住户、更正、迁入迁出" onTap={() => go('staffRegister')} />
              <Row title="录入纸单" onTap={() => go('volunteerPaper')} />
              <Row title="商品和供应商" onTap={() => go('staffCatalogue')} />
              <Row title="各批次的采购" onTap={() => go('staffPurchase', { waveId: '' })} />
              <Row title="楼栋规划、管控等级" onTap={() => go('staffPlan')} />
              <Row title="晚报：今天办了什么" onTap={() => go('staffEvening', { day: '' })} />
              <Row title="导入住户名册" onTap={() => go('staffRegisterImports')} />
              <Row title="邀请居民和志愿者" onTap={() => go('staffInvitations')} />
            </Card>
          </View>
        </View>
      )}
    </InCommunity>
  );
}

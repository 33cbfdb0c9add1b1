import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { go } from '@/lib/pages/routes';

/** What else there is to a campaign: who walks where, and the next one like it. */
export function CampaignLinks({ campaign: { id, closedAt } }: { campaign: Campaign }) {
  return (
    <Card className="card--rows">
      {closedAt === null ? (
        <Row
          title="谁在走哪个单元"
          hint="把单元交给志愿者，或者收回"
          onTap={() => go('staffCampaignPeople', { campaignId: id })}
        />
      ) : null}
      <Row
        title="行动报表"
        hint="总数、各单元、什么时候走的；导出 Excel、打印"
        onTap={() => go('staffCampaignReport', { campaignId: id })}
      />
      <Row
        title="登记质量、抽查"
        hint="谁登记得太快、每户都一样；请别人再问一遍"
        onTap={() => go('staffCampaignQuality', { campaignId: id })}
      />
      <Row
        title="和另一次比"
        hint="逐户看变了什么"
        onTap={() => go('staffCampaignCompare', { campaignId: id })}
      />
      <Row
        title="照这一次再走一遍"
        hint="走哪些户、问什么都带过去，开始前还能改"
        onTap={() => go('staffOpenRound', { from: id })}
      />
    </Card>
  );
}

import { View } from '@tarojs/components';
import type { RoundReport } from '@/contract/round-report';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { PrintButton } from '@/components/buttons/print-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { formatMoment } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { PassesCard } from './passes-card';
import { Entrances, Outcomes, SecondLists, Totals } from './report-tables';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** A round's report: totals with what they count and when, on the screen, in Excel and on paper. */
export function ReportScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="行动报表" wide>
      <InCommunity>
        {({ communityId }) => <Report communityId={communityId} campaignId={campaignId} />}
      </InCommunity>
    </Screen>
  );
}

function Report(place: Place) {
  const answer = useAnswer('doorKnocks.getReport', place);
  return (
    <Loaded answer={answer}>
      {(report) => (
        <>
          <ReportHead {...place} report={report} />
          <View className="desk-grid">
            <View>
              <Totals report={report} />
              <SecondLists report={report} />
              <Outcomes report={report} />
            </View>
            <View>
              <Entrances report={report} />
              <PassesCard report={report} />
            </View>
          </View>
        </>
      )}
    </Loaded>
  );
}

function ReportHead({ report: { campaign, countedAt }, ...place }: Place & { report: RoundReport }) {
  const excel = useAction('doorKnocks.exportRound', ({ path }) => void openWorkbook(path));
  const print = useAction('doorKnocks.printReport');
  return (
    <Card>
      <SectionTitle title={campaign.title} hint={`${formatMoment(countedAt, now())} 数的`} />
      <Buttons>
        <ActionButton look="second" isRunning={excel.isRunning} onTap={() => void excel.run(place)}>
          导出 Excel
        </ActionButton>
        <PrintButton word="打印报表" isRunning={print.isRunning} make={() => print.run(place)} />
      </Buttons>
    </Card>
  );
}

import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Figures } from '@/components/words/figures';
import { formatMoney } from '@/domain/money';
import type { Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { ExportStatementButton } from './export-statement-button';
import { LineRow, openWords } from './statement-line';

const empty = (
  <MessageCard icon="card" title="还没有账" hint="东西送到以后，要付多少、为什么，会一笔一笔写在这里" />
);

/** What a household owes and why, line by line; what it paid, to whom and when. */
export function OwnAccount({ home }: { home: Home }) {
  const { answer, first, ...more } = usePages('ledger.getStatement', home, { keep: true });
  return (
    <Screen title="我家的账">
      <Loaded answer={answer} isEmpty={(lines) => lines.length === 0} empty={empty}>
        {(lines) => (
          <>
            {first ? <Standing {...first} /> : null}
            <Card className="card--rows">
              {lines.map((line) => (
                <LineRow key={line.entryId} line={line} balance={openWords} />
              ))}
            </Card>
            <MoreRows {...more} />
            <ExportStatementButton home={home} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface Stands {
  title: string;
  openFen: number;
  creditFen: number;
}

const Standing = ({ title, openFen, creditFen }: Stands) => (
  <>
    <PageHead title={title} hint="钱直接付给收款的人；这里只记账，不收钱" />
    <Card>
      <Figures
        figures={
          creditFen > 0
            ? [{ value: formatMoney(creditFen), label: '余额，下次抵扣' }]
            : [{ value: formatMoney(openFen), label: openFen > 0 ? '还要付' : '已结清' }]
        }
      />
    </Card>
  </>
);

/** Stands where the account would be when it is not known whose it is. */
export const NobodysAccount = () => (
  <Screen title="我家的账">
    <MessageCard title="不知道是哪一户" hint="请从首页点开“我家的账”" />
  </Screen>
);

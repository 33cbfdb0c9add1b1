import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { PageHead } from '@/components/page/page-head';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import type { StatementLine } from '@/contract/ledger';
import { usePages } from '@/lib/answers/use-pages';
import { heldWords, LineRow, openWords, supplierWords } from '../statement/statement-line';
import { ReverseSheet } from '../sheets/reverse-sheet';
import { HouseholdDeeds } from './household-deeds';
import { SupplierDeeds } from './supplier-deeds';

interface Props {
  kind: string;
  id: string;
}

/** The statement of a household, a person or a supplier, with what staff may note of it. */
export const AccountScreen = (account: Props) => (
  <Screen title="对账单" wide>
    <InCommunity>{({ communityId }) => <Account communityId={communityId} {...account} />}</InCommunity>
  </Screen>
);

function Account({ communityId, kind, id }: Props & { communityId: string }) {
  if (kind === 'household') return <OfHousehold home={{ communityId, householdId: id }} />;
  if (kind === 'supplier') return <OfSupplier communityId={communityId} supplierId={id} />;
  return <OfPerson communityId={communityId} accountId={id} />;
}

function OfHousehold({ home }: { home: { communityId: string; householdId: string } }) {
  const pages = usePages('ledger.getStatement', home);
  return (
    <Lines communityId={home.communityId} pages={pages} balance={openWords}>
      <HouseholdDeeds
        home={home}
        openFen={pages.first?.openFen ?? 0}
        creditFen={pages.first?.creditFen ?? 0}
      />
    </Lines>
  );
}

function OfPerson({ communityId, accountId }: { communityId: string; accountId: string }) {
  const pages = usePages('ledger.getPersonStatement', { communityId, accountId });
  return <Lines communityId={communityId} pages={pages} balance={heldWords} />;
}

function OfSupplier({ communityId, supplierId }: { communityId: string; supplierId: string }) {
  const pages = usePages('ledger.getSupplierStatement', { communityId, supplierId });
  return (
    <Lines communityId={communityId} pages={pages} balance={supplierWords}>
      <SupplierDeeds communityId={communityId} supplierId={supplierId} />
    </Lines>
  );
}

interface LinesProps {
  communityId: string;
  pages: Pick<
    ReturnType<typeof usePages<'ledger.getPersonStatement'>>,
    'answer' | 'more' | 'isFetchingMore'
  > & { first?: { title: string; balanceFen: number } | undefined };
  balance: (fen: number) => string;
  children?: React.ReactNode;
}

const empty = <MessageCard icon="card" title="还没有账" hint="送到的货款和记下的收付，会写在这里" />;

function Lines({ communityId, pages, balance, children }: LinesProps) {
  const { answer, first, more, isFetchingMore } = pages;
  const [wrong, setWrong] = useState<StatementLine | null>(null);
  return (
    <>
      {first ? <PageHead title={first.title} hint={balance(first.balanceFen)} /> : null}
      {children}
      <Loaded answer={answer} isEmpty={(lines) => lines.length === 0} empty={empty}>
        {(lines) => (
          <>
            <Card className="card--rows">
              {lines.map((line) => (
                <LineRow
                  key={line.entryId}
                  line={line}
                  balance={balance}
                  onTap={line.mayReverse ? () => setWrong(line) : undefined}
                />
              ))}
            </Card>
            <MoreRows more={more} isFetchingMore={isFetchingMore} />
          </>
        )}
      </Loaded>
      {wrong ? (
        <ReverseSheet communityId={communityId} entryId={wrong.entryId} onClose={() => setWrong(null)} />
      ) : null}
    </>
  );
}

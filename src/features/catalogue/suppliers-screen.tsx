import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import type { Supplier } from '@/contract/catalogue';
import { useAnswer } from '@/lib/answers/use-answer';
import { PriceRises } from './price-rises';
import { SupplierSheet } from './supplier-sheet';
import { daysWords } from './terms-draft';
import './catalogue.scss';

/** The suppliers of the community, whom to call there, and what they bring. */
export function SuppliersScreen() {
  return (
    <Screen title="供应商">
      <InCommunity>{({ communityId }) => <Suppliers communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

const hintOf = ({ products, contactName, contactPhone, note }: Supplier): string =>
  [`在卖 ${products} 种`, contactName, contactPhone, note].filter(Boolean).join(' · ');

function Suppliers({ communityId }: { communityId: string }) {
  const answer = useAnswer('catalogue.listSuppliers', { communityId });
  // By its id, so that what is saved in the sheet shows there at once.
  const [chosenId, choose] = useState<string | null>(null);
  const known = answer.data?.rows.find(({ id }) => id === chosenId) ?? null;
  return (
    <>
      <Loaded
        answer={answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<MessageCard title="还没有供应商" hint="加上供应商后，商品才能选" />}
      >
        {({ rows }) => (
          <Card className="card--rows">
            {rows.map((supplier) => (
              <Row
                key={supplier.id}
                title={supplier.name}
                hint={hintOf(supplier)}
                extra={<Trouble supplier={supplier} />}
                onTap={() => choose(supplier.id)}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <ActionButton onTap={() => choose('new')}>加一家供应商</ActionButton>
      <PriceRises communityId={communityId} />
      {chosenId === null ? null : (
        <SupplierSheet communityId={communityId} known={known} onClose={() => choose(null)} />
      )}
    </>
  );
}

/** What of a supplier is worth a look: off the white list, a certificate that is over or soon is. */
function Trouble({ supplier: { isApproved, certificates } }: { supplier: Supplier }) {
  if (!isApproved) return <Pill tone="red">不在白名单</Pill>;
  const [first] = certificates.filter(({ daysLeft }) => daysWords(daysLeft) !== '');
  return first ? (
    <Pill tone={first.daysLeft < 0 ? 'red' : 'amber'}>
      {first.kind} {daysWords(first.daysLeft)}
    </Pill>
  ) : null;
}

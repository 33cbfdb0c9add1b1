import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import type { Supplier } from '@/contract/catalogue';
import { useAnswer } from '@/lib/answers/use-answer';
import { SupplierSheet } from './supplier-sheet';
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
  const [chosen, setChosen] = useState<Supplier | 'new' | null>(null);
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
                onTap={() => setChosen(supplier)}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <ActionButton onTap={() => setChosen('new')}>加一家供应商</ActionButton>
      {chosen ? (
        <SupplierSheet
          communityId={communityId}
          known={chosen === 'new' ? null : chosen}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

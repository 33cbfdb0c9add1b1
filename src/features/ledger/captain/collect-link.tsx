import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { go } from '@/lib/pages/routes';

/** Leads a captain who collects to what the own doors owe. */
export const CollectLink = () => (
  <Card className="card--rows">
    <Row title="代收的钱" hint="哪户还欠多少，收了钱记下来" onTap={() => go('captainMoney')} />
  </Card>
);

import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { go } from '@/lib/pages/routes';

/** The way to what lies at the gate, for whoever stands there. */
export const GateLink = () => (
  <Card className="card--rows">
    <Row title="门口快递" hint="登记、取走、交班" onTap={() => go('volunteerGate')} />
  </Card>
);

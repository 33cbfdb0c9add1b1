import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { go } from '@/lib/pages/routes';

/** The captain's way to the register of the own entrances. */
export const RegisterLink = () => (
  <Card className="card--rows">
    <Row title="住户册" hint="查住户、更正人数和电话、看缺什么" onTap={() => go('captainRegister')} />
  </Card>
);

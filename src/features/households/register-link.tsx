import { Card } from '@/components/card';
import { Row } from '@/components/row';
import { go } from '@/lib/routes';

/** The captain's way to the register of the own entrances. */
export const RegisterLink = () => (
  <Card className="card--rows">
    <Row title="住户册" hint="查住户、更正人数和电话、看缺什么" onTap={() => go('captainRegister')} />
  </Card>
);

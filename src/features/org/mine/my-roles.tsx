import { Card } from '@/components/cards/card';
import { Icon } from '@/components/pictures/icon';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { switchGrant, useSession } from '@/lib/session/session';
import { identitiesOf } from './identities';
import { roleNames } from '@/domain/role-names';

const inUse = <Icon name="check" colour="brand" size={22} />;

/** The one switch between what a person is here; nothing to switch, nothing shown. */
export function MyRoles() {
  const { grants, grant } = useSession();
  const identities = identitiesOf(grants);
  if (identities.length < 2) return null;
  return (
    <Card>
      <SectionTitle title="切换身份" hint="首页和第二栏会跟着换" />
      {identities.map(({ id, role, placeLabel, grantIds }) =>
        grantIds.includes(grant?.id ?? '') ? (
          <Row key={id} title={roleNames[role]} hint={placeLabel} extra={inUse} />
        ) : (
          <Row key={id} title={roleNames[role]} hint={placeLabel} onTap={() => switchGrant(id)} />
        ),
      )}
    </Card>
  );
}

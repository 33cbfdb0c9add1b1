import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { careNames, fieldNames } from '@/domain/register/register-words';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import { useHome, type Home } from '@/lib/answers/use-home';
import { OwnHouseholdSheet } from './own-household-sheet';
import { countWords } from '../register/register-words';

/** What the register says of the own household: only who lives there is asked, family elsewhere is not. */
export function OwnHousehold() {
  const { role } = useSession();
  const home = useHome();
  return role === 'resident' && home ? <Mine home={home} /> : null;
}

function Mine({ home }: { home: Home }) {
  const answer = useAnswer('households.getOwnRegister', home);
  const [isOpen, setOpen] = useState(false);
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ residentCount, householderName, phones, careFlags }) => (
        <Card>
          <SectionTitle title="我家的登记" hint="楼长送东西、打电话都按这个来" />
          <Row title={fieldNames.residentCount} extra={countWords({ isVacant: false, residentCount })} />
          <Row title={fieldNames.householderName} extra={householderName ?? '不清楚'} />
          <Row title={fieldNames.phones} extra={phones.join('、') || '没有'} />
          {careFlags.length > 0 ? (
            <Row
              title={fieldNames.careFlags}
              extra={careFlags.map(({ flag }) => careNames[flag]).join('、')}
            />
          ) : null}
          <ActionButton look="soft" onTap={() => setOpen(true)}>
            不对，更正
          </ActionButton>
          {isOpen ? (
            <OwnHouseholdSheet
              home={home}
              known={{ residentCount, householderName }}
              onClose={() => setOpen(false)}
            />
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}

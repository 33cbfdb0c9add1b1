import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { CheckRow } from '@/components/forms/check-row';
import type { CareFlag } from '@/contract/register';
import { careNames } from '@/domain/register/register-words';
import { withCare, type OwnDraft } from './own-draft';
import type { OwnRoundHere } from './use-own-rounds';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];

interface Props {
  round: OwnRoundHere;
  draft: OwnDraft;
  onChange: (change: Partial<OwnDraft>) => void;
}

/** Who at home needs care: what the register knows, and all there is to tick once somebody wants to correct it. */
export function OwnCare({ round, draft: { careFlags }, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const known = careFlags.map(({ flag }) => careNames[flag]).join('、');
  const change = (flag: CareFlag, isOn: boolean) =>
    onChange({ careFlags: withCare(round, careFlags, { flag, isOn }) });
  return (
    <Card>
      <SectionTitle title="家里要特别照顾的" hint={known || '没有登记'} />
      {isOpen ? (
        flags.map((flag) => (
          <CheckRow
            key={flag}
            title={careNames[flag]}
            isChosen={careFlags.some((one) => one.flag === flag)}
            onChange={(isOn) => change(flag, isOn)}
          />
        ))
      ) : (
        <ActionButton look="soft" onTap={() => setOpen(true)}>
          不对，改一改
        </ActionButton>
      )}
    </Card>
  );
}

import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { CareField } from '@/components/forms/care-field';
import { withoutPast } from '@/domain/register/care-entries';
import { careNames } from '@/domain/register/register-words';
import { now } from '@/lib/phone/clock';
import type { OwnDraft } from './own-draft';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  round: OwnRoundHere;
  draft: OwnDraft;
  onChange: (change: Partial<OwnDraft>) => void;
}

/** Who at home needs care: what the register knows, and all there is to tick once somebody wants to correct it. */
export function OwnCare({ round, draft: { careFlags }, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const known = careFlags.map(({ flag }) => careNames[flag]).join('、');
  const open = () => {
    setOpen(true);
    onChange({ careFlags: withoutPast(careFlags, now()) });
  };
  return (
    <Card>
      <SectionTitle title="家里要特别照顾的" hint={known || '没有登记'} />
      {isOpen ? (
        <CareField
          known={round.careFlags}
          value={careFlags}
          onChange={(entries) => onChange({ careFlags: entries })}
        />
      ) : (
        <ActionButton look="soft" onTap={open}>
          不对，改一改
        </ActionButton>
      )}
    </Card>
  );
}

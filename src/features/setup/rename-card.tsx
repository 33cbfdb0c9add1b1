import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  known: string;
}

/** The name of the community; the admin of the installation may correct it. */
export function RenameCard({ communityId, known }: Props) {
  const [communityName, setCommunityName] = useState(known);
  const { run, isRunning } = useAction('org.renameCommunity');
  const isChanged = communityName.trim() !== known && communityName.trim() !== '';
  return (
    <Card>
      <SectionTitle title="小区名称" />
      <TextField label="名称" value={communityName} onChange={setCommunityName} maxLength={30} />
      {isChanged ? (
        <Buttons>
          <ActionButton isRunning={isRunning} onTap={() => void run({ communityId, communityName })}>
            改成这个名称
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}

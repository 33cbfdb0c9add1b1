import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { PrintButton } from '@/components/buttons/print-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useAction } from '@/lib/answers/use-action';
import { go } from '@/lib/pages/routes';

interface Round {
  communityId: string;
  campaignId: string;
}

interface Props extends Round {
  entrances: readonly { entranceId: string; name: string }[];
}

/** A round on paper, for whoever goes without a phone: print, and type it in when it comes back. */
export function KnockPaper({ communityId, campaignId, entrances }: Props) {
  return (
    <Card>
      <SectionTitle title="敲门单" hint="每单元一张，回来按单号录入；联心卡贴在门上" />
      {entrances.map(({ entranceId, name }) => (
        <PrintOf
          key={entranceId}
          place={{ communityId, campaignId, entranceId }}
          name={entrances.length > 1 ? name : ''}
        />
      ))}
      <ActionButton look="soft" onTap={() => go('captainKnockPaper')}>
        录入敲门单
      </ActionButton>
    </Card>
  );
}

function PrintOf({ place, name }: { place: Round & { entranceId: string }; name: string }) {
  const sheets = useAction('doorKnocks.printKnockSheets');
  const strips = useAction('doorKnocks.printKnockSheets');
  return (
    <Buttons>
      <PrintButton
        word={`打印${name}敲门单`}
        isRunning={sheets.isRunning}
        make={() => sheets.run({ ...place, paper: 'sheets' })}
      />
      <PrintButton
        word={`打印${name}联心卡`}
        isRunning={strips.isRunning}
        make={() => strips.run({ ...place, paper: 'doorStrips' })}
      />
    </Buttons>
  );
}

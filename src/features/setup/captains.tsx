import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import type { CaptainCode } from '@/contract/communities';
import type { OutputOf } from '@/lib/wire/api';
import { useParams } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { CaptainCodes } from './captain-codes';

type EntranceRow = OutputOf<'setup.listCaptains'>['rows'][number];
const MOST_AT_ONCE = 100;

/** Who is captain of which entrance; names typed here become invitations, all at once. */
export function CaptainsScreen() {
  const { communityId = '' } = useParams('adminCaptains');
  const answer = useAnswer('setup.listCaptains', { communityId });
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [codes, setCodes] = useState<CaptainCode[]>([]);
  const { run, isRunning } = useAction('org.inviteCaptains', ({ rows }) => {
    setCodes((before) => [...before, ...rows]);
    setNames({});
  });
  const captains = Object.entries(names)
    .filter(([, forName]) => forName.trim() !== '')
    .map(([entranceId, forName]) => ({ entranceId, forName: forName.trim() }))
    .slice(0, MOST_AT_ONCE);
  return (
    <Screen
      title="楼长"
      bottom={
        <ActionBar>
          <ActionButton
            size="bar"
            isRunning={isRunning}
            isDisabled={captains.length === 0}
            onTap={() => void run({ communityId, captains })}
          >
            {captains.length === 0 ? '先填楼长的称呼' : `邀请这 ${captains.length} 位`}
          </ActionButton>
        </ActionBar>
      }
    >
      {codes.length > 0 ? <CaptainCodes codes={codes} /> : null}
      <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={noEntrance}>
        {({ rows }) => (
          <Card>
            <SectionTitle title="每个单元的楼长" hint="填上称呼，一起邀请；每个邀请码 7 天内有效" />
            {rows.map((row) => (
              <EntranceLine
                key={row.entranceId}
                row={row}
                name={names[row.entranceId] ?? ''}
                onName={(name) => setNames({ ...names, [row.entranceId]: name })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Screen>
  );
}

const noEntrance = <MessageCard icon="building" title="还没有楼栋" hint="先生成楼栋或导入住户，再邀请楼长" />;

interface LineProps {
  row: EntranceRow;
  name: string;
  onName: (name: string) => void;
}

function EntranceLine({ row, name, onName }: LineProps) {
  const { placeLabel, households, captainName, invitedName } = row;
  if (captainName)
    return <Row title={placeLabel} hint={`${households} 户`} extra={<Pill>{captainName}</Pill>} />;
  return (
    <>
      <Row
        title={placeLabel}
        hint={`${households} 户`}
        extra={
          <Pill tone={invitedName ? 'amber' : 'grey'}>
            {invitedName ? `已邀请 ${invitedName}` : '还没有'}
          </Pill>
        }
      />
      <TextField
        label={`${placeLabel} 楼长的称呼`}
        value={name}
        onChange={onName}
        placeholder="例如 吴女士"
        maxLength={20}
      />
    </>
  );
}

import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { replaceWith } from '@/lib/pages/routes';
import { switchGrant } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { FromFile } from './from-file';

/** The first step of a new community: what it is called and whom it belongs to. Everything else comes after. */
export function NewCommunityScreen() {
  const [communityName, setCommunityName] = useState('');
  const [countyName, setCountyName] = useState('');
  const [teamName, setTeamName] = useState('');
  const { run, isRunning } = useAction('org.createCommunity', ({ communityId, grantId }) => {
    switchGrant(grantId);
    void replaceWith('adminSetup', { communityId });
  });
  const isEmpty = [communityName, countyName, teamName].some((text) => text.trim() === '');
  const create = () => void run({ communityName, countyName, teamName });
  return (
    <Screen
      title="新建小区"
      bottom={
        <ActionBar>
          <ActionButton size="bar" isRunning={isRunning} isDisabled={isEmpty} onTap={create}>
            建好，继续准备
          </ActionButton>
        </ActionBar>
      }
    >
      <Card>
        <SectionTitle title="这个小区" hint="建好后还不能下单，准备好了再开通；您会成为这里的工作人员" />
        <TextField
          label="小区名称"
          value={communityName}
          onChange={setCommunityName}
          placeholder="例如 桂花苑"
          maxLength={30}
        />
        <TextField
          label="区县"
          value={countyName}
          onChange={setCountyName}
          placeholder="例如 示例县"
          hint="同名的区县会归在一起"
          maxLength={30}
        />
        <TextField
          label="街道或督导组"
          value={teamName}
          onChange={setTeamName}
          placeholder="例如 督导一组"
          maxLength={30}
        />
      </Card>
      {process.env.TARO_ENV === 'h5' ? <FromFile /> : null}
    </Screen>
  );
}

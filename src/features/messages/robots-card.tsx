import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import type { Robot } from '@/contract/robots';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { askFirst } from '@/lib/forms/ask-first';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  communityId: string;
}

/** The groups of staff in WeCom that are told by their robots what happens. */
export function RobotsCard({ communityId }: Props) {
  const answer = useAnswer('messages.listRobots', { communityId });
  const [isAdding, setAdding] = useState(false);
  return (
    <Card>
      <SectionTitle title="工作群机器人" hint="公告发出、要上门时，自动在企业微信工作群里说一声" />
      <Loaded answer={answer}>
        {({ rows }) =>
          rows.map((robot) => <RobotRow key={robot.robotId} communityId={communityId} robot={robot} />)
        }
      </Loaded>
      <ActionButton look="second" onTap={() => setAdding(true)}>
        接一个工作群
      </ActionButton>
      {isAdding ? <AddRobotSheet communityId={communityId} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function RobotRow({ communityId, robot: { robotId, name } }: Props & { robot: Robot }) {
  const { run, isRunning } = useAction('messages.endRobot');
  const end = async () => {
    if (!(await askFirst({ content: `“${name}”以后不再自动说了，要停吗？`, yes: '停掉' }))) return;
    await run({ communityId, robotId });
  };
  const button = (
    <ActionButton look="second" isRunning={isRunning} onTap={() => void end()}>
      停掉
    </ActionButton>
  );
  return <Row title={name} extra={button} />;
}

function AddRobotSheet({ communityId, onClose }: Props & { onClose: () => void }) {
  const [name, setName] = useState('');
  const [webhook, setWebhook] = useState('');
  const form = useForm('messages.addRobot', onClose);
  const given = { name: name.trim(), webhook: webhook.trim() };
  return (
    <FormSheet
      title="接一个工作群"
      form={form}
      onClose={onClose}
      onSave={() => form.run({ communityId, ...given })}
      canSave={given.name !== '' && given.webhook !== ''}
      word="接上"
    >
      <TextField
        label="群名"
        field="name"
        value={name}
        onChange={setName}
        placeholder="例如 值班群"
        maxLength={20}
      />
      <TextField
        label="机器人地址"
        field="webhook"
        value={webhook}
        onChange={setWebhook}
        placeholder="群里的机器人 → 复制 Webhook 地址"
        maxLength={200}
      />
    </FormSheet>
  );
}

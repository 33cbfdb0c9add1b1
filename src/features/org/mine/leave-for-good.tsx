import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { askFirst } from '@/lib/forms/ask-first';
import { leave, useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';

const question = { content: '注销后不能恢复：登录、身份、加入申请马上删除。要注销吗？', yes: '注销' };

/** What ends and what stays, then the way out for good; on the web the password is asked for again. */
export function LeaveForGood({ hasPassword }: { hasPassword: boolean }) {
  const isAdmin = useSession().grants.some(({ role }) => role === 'admin');
  const [password, setPassword] = useState('');
  const { run, isRunning } = useAction('joining.deleteAccount', () => void leave());
  const leaveForGood = async () => {
    if (await askFirst(question)) await run({ isSure: true, ...(hasPassword ? { password } : {}) });
  };
  return (
    <Card>
      <SectionTitle title="注销账号" hint="不再用三单到家了" />
      <View className="leave-words">
        马上删除：您的登录、称呼、所有身份、加入申请、隐私同意、给您的提醒。
      </View>
      <View className="leave-words">您家留着：住户登记和订单，按住户的规矩保存；家里别的人照常用。</View>
      <View className="leave-words">
        手上有配送或代办的事，先办完或退回{isAdmin ? '；最后一位管理员先请别人接手' : ''}。
      </View>
      {hasPassword ? (
        <TextField label="密码（确认是您本人）" value={password} onChange={setPassword} isSecret />
      ) : null}
      <ActionButton
        look="danger"
        isRunning={isRunning}
        isDisabled={hasPassword && password === ''}
        onTap={() => void leaveForGood()}
      >
        注销账号
      </ActionButton>
    </Card>
  );
}

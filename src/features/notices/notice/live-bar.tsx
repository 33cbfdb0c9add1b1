import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { roleOf } from '@/lib/accessible/web-only';
import { askFirst } from '@/lib/forms/ask-first';
import { useForm } from '@/lib/forms/use-form';
import { go } from '@/lib/pages/routes';
import type { NoticeProps } from './notice-props';

/** While somebody does not know: who that is. Afterwards: the end; the server says what is missing. */
export function LiveBar({ communityId, notice }: NoticeProps) {
  const { run, isRunning, refused } = useForm('campaigns.closeCampaign');
  const open = notice.counts?.open ?? 0;
  const close = async () => {
    const content = '结束以后，现在的数会留下来。';
    if (open > 0 || (await askFirst({ content, yes: '结束' })))
      await run({ communityId, campaignId: notice.id });
  };
  const note = refused ? (
    <View className="compose__refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  ) : open > 0 ? (
    `还有 ${open} 户不知道；说不到的写明原因，才能结束`
  ) : (
    '每一户都有结果了，可以结束'
  );
  return (
    <ActionBar note={note}>
      <ActionButton
        size="bar"
        look={open > 0 ? 'second' : 'main'}
        isRunning={isRunning}
        onTap={() => void close()}
      >
        结束
      </ActionButton>
      {open > 0 ? (
        <ActionButton size="bar" onTap={() => go('staffCampaign', { campaignId: notice.id })}>
          看是哪 {open} 户
        </ActionButton>
      ) : null}
    </ActionBar>
  );
}

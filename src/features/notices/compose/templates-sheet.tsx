import type { NoticeTemplate } from '@/contract/notice-templates';
import { ActionButton } from '@/components/buttons/action-button';
import { Tap } from '@/components/buttons/tap';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { Icon } from '@/components/pictures/icon';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';
import { textOfTemplate } from './bracket-fields';

interface Props {
  communityId: string;
  templates: readonly NoticeTemplate[];
  onClose: () => void;
}

/** The texts that the community has saved, each to be removed. */
export function TemplatesSheet({ communityId, templates, onClose }: Props) {
  const { run } = useAction('notices.removeNoticeTemplate');
  const remove = async ({ id, name }: NoticeTemplate) => {
    const question = { content: `去掉“${name}”？发过的公告不变。`, yes: '去掉' };
    if (await askFirst(question)) await run({ communityId, templateId: id });
  };
  return (
    <Sheet
      title="自己存的公告"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          好了
        </ActionButton>
      }
    >
      {templates.map((one) => (
        <Row
          key={one.id}
          title={one.name}
          hint={textOfTemplate(one).title}
          extra={
            <Tap label={`去掉 ${one.name}`} onTap={() => void remove(one)}>
              <Icon name="close" size={18} />
            </Tap>
          }
        />
      ))}
    </Sheet>
  );
}

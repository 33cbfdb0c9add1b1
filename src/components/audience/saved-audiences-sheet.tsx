import type { SavedAudience } from '@/contract/notice-templates';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';
import { ActionButton } from '../buttons/action-button';
import { Tap } from '../buttons/tap';
import { Row } from '../cards/row';
import { Sheet } from '../forms/sheet';
import { Icon } from '../pictures/icon';

interface Props {
  communityId: string;
  saved: readonly SavedAudience[];
  onClose: () => void;
}

/** The saved audiences, each to be removed. */
export function SavedAudiencesSheet({ communityId, saved, onClose }: Props) {
  const { run } = useAction('notices.removeAudience');
  const remove = async ({ id, name }: SavedAudience) => {
    const question = { content: `去掉“${name}”？发过的公告不变。`, yes: '去掉' };
    if (await askFirst(question)) await run({ communityId, audienceId: id });
  };
  return (
    <Sheet
      title="存好的范围"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          好了
        </ActionButton>
      }
    >
      {saved.map((one) => (
        <Row
          key={one.id}
          title={one.name}
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

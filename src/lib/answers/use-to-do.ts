import type { ToDo } from '@/contract/to-do';
import { useSession } from '../session/session';
import { useAnswer } from './use-answer';

/** What waits for staff, asked once for the workbench and the menu; nothing for everybody else. */
export function useToDo(): readonly ToDo[] {
  const { role, grant } = useSession();
  const communityId = grant?.communityId ?? '';
  const when = role === 'staff' && communityId !== '';
  const { data } = useAnswer('overview.getToDo', { communityId }, { everyMs: 60_000, when });
  return data?.toDo ?? [];
}

import { MessageCard } from '../cards/message-card';

/** For a captain to whom no entrance was given. */
export const NoEntrance = () => (
  <MessageCard icon="building" title="还没有您负责的单元" hint="请工作人员给您指定单元" />
);

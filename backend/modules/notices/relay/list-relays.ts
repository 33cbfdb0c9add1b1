import type {
  listRelayDoors as ofOne,
  listRelays as all,
  listToldDoors as told,
} from '@/contract/notice-relay';
import { maskName } from '@/domain/mask';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import { listTold } from '../facts/notice-facts';
import * as relays from './relays';

/** What is to be carried to the doors of an entrance. */
export const listRelays: Handler<typeof all> = async (ctx, place) => ({
  rows: await relays.listAt(ctx, { ...place, noticeId: null }),
});

/** Who of an entrance has not answered a notice. Refuses NOT_FOUND where it has no cell of it. */
export const listRelayDoors: Handler<typeof ofOne> = async (ctx, place) => {
  const [relay] = await relays.listAt(ctx, place);
  if (!relay) throw new Refusal('NOT_FOUND');
  const doors = await relays.listOpenDoors(ctx, place);
  return {
    relay,
    rows: doors.map(({ nameSealed, ...door }) => ({
      ...door,
      householderName: nameSealed && maskName(openName(ctx.secrets, nameSealed).name),
    })),
  };
};

/** Who of an entrance was told of a notice by somebody, and by whom; to be taken back where it was another door. */
export const listToldDoors: Handler<typeof told> = async (ctx, place) => {
  const rows = await listTold(ctx.db, place);
  return {
    rows: rows.map(({ bySealed, happenedAt, ...row }) => ({
      ...row,
      happenedAt: happenedAt.toISOString(),
      byName: ctx.secrets.open(bySealed),
    })),
  };
};

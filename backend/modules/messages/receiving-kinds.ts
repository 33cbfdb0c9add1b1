import type { Link } from '@/contract/messages';
import { Moment } from '@/contract/shapes';
import * as z from 'zod';
import { toHelper } from './define-kind';

/** `place`: where hands are needed, '东门'. */
const ofCall = z.object({ place: z.string(), startsAt: Moment });
const work = (_facts: object, whose: string): Link => ({ kind: 'work', id: whose });

/** What volunteers are told of calls for hands. */
export const receivingKinds = {
  handsCalled: toHelper({
    title: '要人手',
    facts: ofCall.extend({ people: z.int() }),
    says: ({ place, startsAt, people }, when) =>
      `${when(startsAt)} 在${place}要 ${people} 人帮忙，能来就点开这里答“我来”，来不了也请说一声`,
    opens: work,
  }),
  handsCancelled: toHelper({
    title: '不用来了',
    facts: ofCall,
    says: ({ place, startsAt }, when) => `${when(startsAt)} 在${place}帮忙的事取消了，您不用来了`,
    opens: work,
  }),
};

import * as z from 'zod';
import { named } from './named';
import { PaperLink } from './paper';
import { action, held } from './procedure';
import { atEntrance, Id } from './shapes';

export const printNotice = action({
  summary:
    'A link, good for ten minutes, to print a notice as a leaflet; as strips to cut, one for each door of an entrance that has not answered it; or those doors as a list with boxes to tick',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({
    noticeId: Id,
    paper: named('打印什么', z.enum(['leaflet', 'doorStrips', 'doorList'])),
  }),
  output: PaperLink,
  refusals: [],
  secretAnswer: true,
});

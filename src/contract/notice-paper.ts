import * as z from 'zod';
import { named } from './named';
import { PaperLink } from './paper';
import { action, held } from './procedure';
import { atEntrance, Id } from './shapes';

export const printNotice = action({
  summary:
    'A link, good for ten minutes, to print a notice as a leaflet, or the list of an entrance’s doors that have not answered it, with boxes to tick',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({
    noticeId: Id,
    paper: named('打印什么', z.enum(['leaflet', 'doorList'])),
  }),
  output: PaperLink,
  refusals: [],
  secretAnswer: true,
});

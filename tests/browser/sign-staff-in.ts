import { sessionOf } from '../transports/support/session-of';
import type { Web } from './given-web';
import type { Person } from './person';

/** 林干事 at a desk of an installation without a demo page. */
export async function signStaffIn(web: Web): Promise<Person> {
  const lin = await web.stranger();
  const [name = '', value = ''] = (await sessionOf(web.database, 'lin')).split('=');
  await lin.page.context().addCookies([{ name, value, url: web.url }]);
  await lin.open('/');
  return lin;
}

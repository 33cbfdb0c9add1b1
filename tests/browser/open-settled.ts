import type { Web } from './given-web';
import type { Person } from './person';

/** While Taro changes pages neither is in sight: a page has come when something on it can be tapped. */
const isSettled = (): boolean =>
  document.querySelectorAll('.skeleton').length === 0 &&
  [...document.querySelectorAll('.tap, .action')].some((one) => one.getBoundingClientRect().width > 0) &&
  document.body.innerText.length > 20;

/** Opens an address and waits until there is something to do on it. */
export async function openSettled(person: Person, address: string): Promise<void> {
  await person.open(address);
  // Loaded anew: a page that is still on its way out would be measured instead.
  await person.page.reload();
  await person.page.waitForFunction(isSettled);
}

/** Somebody who has switched on large type. */
export async function withLargeType(
  web: Pick<Web, 'stepInto'>,
  who: string,
  size: { width: number; height: number },
): Promise<Person> {
  const person = await web.stepInto(who, size);
  await person.tapText('我的', { exact: true });
  await person.tapText('大字模式');
  return person;
}

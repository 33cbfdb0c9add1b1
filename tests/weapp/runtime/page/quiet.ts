import { hasCallsUnderWay } from './wx/network';

const quietTime = 200;
const longestWait = 5000;

/** Waits until no call is under way and nothing has changed on the screen for a moment; gives up after a while. */
export const waitUntilQuiet = (): Promise<void> =>
  new Promise((resolve) => {
    const start = Date.now();
    let changedAt = start;
    const observer = new MutationObserver(() => (changedAt = Date.now()));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const look = setInterval(() => {
      const isQuiet = !hasCallsUnderWay() && Date.now() - changedAt >= quietTime;
      if (!isQuiet && Date.now() - start < longestWait) return;
      clearInterval(look);
      observer.disconnect();
      resolve();
    }, 20);
  });

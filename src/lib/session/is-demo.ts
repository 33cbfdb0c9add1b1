/** Whether this web page was served by a demo, where one may step into the shoes of demo people. */
export const isDemo = (): boolean =>
  process.env.TARO_ENV === 'h5' && document.querySelector('meta[name="sandan-demo"]') !== null;

/** Leaves the app for the demo's page of people, which the server draws. */
export const openDemoPeople = (): void => window.location.assign('/demo');

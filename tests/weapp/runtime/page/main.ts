import { parseAddress, type Address } from './address';
import { compiled } from './compiled';
import { pullDown, reachBottom, sharePage } from './lifecycle';
import { loadApp } from './modules';
import { provideNavigation, reLaunch } from './navigation';
import { openPage } from './open-page';
import { topPage } from './page-stack';
import { waitUntilQuiet } from './quiet';
import { record, recordError, watchUncaught } from './record';
import { suppliedNames } from './sandbox';
import { timesCarried } from './set-data';
import { addAppStyle } from './styles';
import { provideCloud } from './wx/cloud';
import { hideApp, launchApp, provideComingAndGoing, showApp } from './wx/coming-and-going';
import { provideDialogs } from './wx/dialogs';
import { provideFiles } from './wx/files';
import { provideNetwork, setOnline } from './wx/network';
import { providePageApis } from './wx/page-apis';
import { offerPicture, providePictures } from './wx/pictures';
import { providePrivacy } from './wx/privacy';
import { provideRequest } from './wx/request';
import { provideSmallApis } from './wx/small-apis';
import { provideStorage } from './wx/storage';
import { provideSystem } from './wx/system';
import { provideUpdates, updateReady } from './wx/updates';

const firstAddress = (): Address => {
  const asked = decodeURIComponent(location.hash.slice(1));
  return parseAddress(asked || `/${compiled.appJson.entryPagePath ?? compiled.pages[0]}`);
};

const provideWx = (address: Address): void => {
  provideSmallApis();
  provideSystem();
  provideUpdates();
  provideNavigation();
  provideStorage();
  provideNetwork();
  provideRequest();
  provideDialogs();
  provideFiles();
  providePictures();
  providePrivacy();
  provideCloud();
  providePageApis();
  provideComingAndGoing(address);
};

const start = (address: Address): void => {
  addAppStyle();
  provideWx(address);
  loadApp();
  launchApp(address);
  openPage(address.route, address.query);
};

const startRecorded = (address: Address): void => {
  try {
    start(address);
  } catch (cause) {
    recordError(cause, 'start');
  }
  record.ready = true;
};

const address = firstAddress();

Object.assign(globalThis, {
  __MP__: {
    record,
    route: () => topPage()?.route,
    goTo: (url: string) => reLaunch({ url }),
    setOnline,
    offerPicture,
    pullDown,
    reachBottom,
    share: () => sharePage('menu'),
    hide: hideApp,
    show: () => showApp(address),
    suppliedNames,
    timesCarried,
    updateReady,
    waitUntilQuiet,
  },
});

watchUncaught();
startRecorded(address);

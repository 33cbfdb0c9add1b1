export { openRunPaper } from './open-run-paper';
export { openSortingPaper } from './open-sorting-paper';
export { html, type Html } from './paper/html';
export { withAddress } from './paper/links';
export { paperPage } from './paper/paper-page';
export { qrSvg } from './paper/qr-svg';

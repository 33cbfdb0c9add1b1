import { builtinTags } from '../builtin-tags';
import { engine, type BackendContext } from './engine';
import { record, recordError } from './record';

const passedOn = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/;
const builtin = new Set(builtinTags);

const listenToEngine = (): void => {
  engine.globalOptions.throwGlobalError = false;
  engine.addGlobalErrorListener((cause, where) => recordError(cause, where?.type ?? 'component'));
  engine.addGlobalWarningListener((message) => {
    record.warnings.push(
      typeof message === 'object' && message && 'message' in message
        ? String(message.message)
        : String(message),
    );
    return false;
  });
};

const drawWithOwnTags = (context: BackendContext): void => {
  context.document = {
    createElement: (tag) => document.createElement(builtin.has(tag) ? `wx-${tag}` : tag),
    createTextNode: (text) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  };
};

const dropDoubledEvents = (context: BackendContext): void => {
  const listen = context.setListenerStats;
  context.setListenerStats = function (element, type, ...rest) {
    if (passedOn.test(type)) listen.call(this, element, type, ...rest);
  };
};

const deliverEvents = (context: BackendContext): void => {
  context.onEvent((target, type, detail, options) => {
    const event = new engine.Event(type, detail, options);
    engine.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
};

/** Makes the window a backend whose tags are `wx-…` and whose DOM events come once, through our components. */
export const createBackend = (): BackendContext => {
  listenToEngine();
  const context = new engine.CurrentWindowBackendContext();
  drawWithOwnTags(context);
  dropDoubledEvents(context);
  deliverEvents(context);
  return context;
};

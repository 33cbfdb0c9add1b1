import { markElement } from '../dom';
import { describeTarget } from '../events';
import { sharePage } from '../lifecycle';
import { noteAgreeTap, untilAgreed } from '../wx/privacy';
import { answers } from '../wx/wx';
import { formValues } from './form-values';
import { closestHost, type BuiltinComponent, type Host } from './host';

const handOverPhone = (host: Host): Promise<void> =>
  untilAgreed('getPhoneNumber')
    .then(
      () => answers.getPhoneNumber ?? { errMsg: 'getPhoneNumber:fail user deny' },
      () => ({ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }),
    )
    .then((detail) => host.caller.triggerEvent('getphonenumber', detail));

const opened: Record<string, (host: Host) => void> = {
  share: (host) => void sharePage('button', describeTarget(host.caller)),
  chooseAvatar: (host) =>
    host.caller.triggerEvent('chooseavatar', answers.chooseAvatar ?? { avatarUrl: 'http://tmp/avatar.png' }),
  getPhoneNumber: (host) => void handOverPhone(host),
  agreePrivacyAuthorization: (host) => {
    noteAgreeTap(host.caller.id);
    host.caller.triggerEvent('agreeprivacyauthorization', {});
  },
};

const submit = (host: Host, form: Host): void =>
  form.caller.triggerEvent('submit', {
    value: formValues(form),
    target: { id: host.caller.id, dataset: host.caller.dataset },
  });

/** A button, with what it does in a form and what WeChat opens for it. */
export const button: BuiltinComponent = {
  changed: ({ element }, property, value) => {
    if (['type', 'size', 'disabled'].includes(property)) markElement(element, property, value);
  },
  tapped: (host) => {
    const { formType, openType, disabled } = host.caller.data;
    if (disabled) return;
    const form = closestHost(host, 'form');
    if (form && formType === 'submit') submit(host, form);
    if (form && formType === 'reset') form.caller.triggerEvent('reset', {});
    for (const one of String(openType).split('|')) opened[one]?.(host);
  },
};

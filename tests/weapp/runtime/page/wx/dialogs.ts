import { make } from '../dom';
import { openOverlay } from './overlay';
import { defineApi } from './wx';

interface ToastOptions {
  title?: string;
  duration?: number;
}

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  editable?: boolean;
  placeholderText?: string;
}

let toast: HTMLElement | undefined;

const hideToast = (): void => {
  toast?.remove();
  toast = undefined;
};

const showToast = ({ title = '', duration = 1500 }: ToastOptions): void => {
  hideToast();
  const shown = make('div', { class: 'mp-toast', role: 'status' }, title);
  document.body.append(shown);
  toast = shown;
  setTimeout(() => toast === shown && hideToast(), duration);
};

const showLoading = ({ title = '' }: ToastOptions): void => {
  hideToast();
  toast = make('div', { class: 'mp-toast mp-loading', role: 'status' }, title);
  document.body.append(toast);
};

const modalButtons = ({
  showCancel = true,
  cancelText = '取消',
  confirmText = '确定',
}: ModalOptions): HTMLButtonElement[] => {
  const confirm = make('button', { class: 'mp-confirm' }, confirmText);
  return showCancel ? [make('button', { class: 'mp-cancel' }, cancelText), confirm] : [confirm];
};

const showModal = (options: ModalOptions): Promise<object> =>
  new Promise((resolve) => {
    const { title = '', content = '', editable = false, placeholderText = '' } = options;
    const field = make('input', { class: 'mp-edit', placeholder: placeholderText });
    const words = editable ? field : make('p', {}, content);
    const buttons = modalButtons(options);
    const close = openOverlay(
      make('div', { class: 'mp-box mp-modal', role: 'dialog' }, make('b', {}, title), words, ...buttons),
    );
    for (const button of buttons) {
      button.onclick = () => {
        const confirmed = button.className === 'mp-confirm';
        close();
        resolve({
          confirm: confirmed,
          cancel: !confirmed,
          content: confirmed && editable ? field.value : null,
        });
      };
    }
  });

const showActionSheet = ({ itemList }: { itemList: string[] }): Promise<object> =>
  new Promise((resolve, reject) => {
    const choices = itemList.map((text) => make('button', {}, text));
    const cancel = make('button', { class: 'mp-cancel' }, '取消');
    const close = openOverlay(make('div', { class: 'mp-box mp-sheet', role: 'dialog' }, ...choices, cancel));
    choices.forEach((choice, tapIndex) => {
      choice.onclick = () => {
        close();
        resolve({ tapIndex });
      };
    });
    cancel.onclick = () => {
      close();
      reject(new Error('cancel'));
    };
  });

/** Gives the app toasts, dialogs and action sheets, drawn as plain boxes that a test can tap. */
export const provideDialogs = (): void => {
  defineApi('showToast', showToast);
  defineApi('hideToast', hideToast);
  defineApi('showLoading', showLoading);
  defineApi('hideLoading', hideToast);
  defineApi('showModal', showModal);
  defineApi('showActionSheet', showActionSheet);
};

import type { Line } from './line';
import type { Outbox } from './outbox';

const draftPause = 600;
const typingPause = 3_000;

export interface ReplyBox {
  /** What was sent is stored. */
  readonly stored: () => void;
  /** Whether the server has what is in the box, or cannot be given it now. */
  readonly isKept: () => boolean;
  readonly keep: () => Promise<void>;
}

/**
 * The box that one writes in. What is in it is kept on the server as it is typed, so a reload, a restart or another computer gives it
 * back; it is forgotten when it was sent and stored.
 */
export function replyBox(line: Line, conversationId: string, form: HTMLFormElement, outbox: Outbox): ReplyBox {
  const box = form.querySelector('textarea') as HTMLTextAreaElement;
  const name = form.dataset['me'] ?? '';
  const most = Number(box.dataset['most']);
  let timer = 0;
  let lastTyping = 0;
  let saved = box.value;

  const isKept = (): boolean => !line.isUp || !outbox.isEmpty || box.value === saved;

  const keep = async (): Promise<void> => {
    if (!isKept()) {
      const text = box.value;
      await line.ask('SaveDraft', conversationId, text).then(() => {
        saved = text;
        form.dataset['kept'] = String(box.value === text);
      }, () => undefined);
    }
  };
  const save = (): void => void keep();

  const send = (): void => {
    const text = box.value.trim();
    if (text === '') {
      return;
    }
    // A limit of the box itself would cut what is pasted, without a word.
    if (text.length > most) {
      box.setCustomValidity(`Shorten your message to ${most} characters, or send it in parts. It has ${text.length}.`);
      box.reportValidity();
      return;
    }
    box.value = '';
    box.focus();
    outbox.post(text, name);
  };

  box.addEventListener('input', () => {
    box.setCustomValidity('');
    clearTimeout(timer);
    form.dataset['kept'] = 'false';
    timer = window.setTimeout(save, draftPause);
    if (Date.now() - lastTyping > typingPause && box.value !== '') {
      lastTyping = Date.now();
      line.tell('Typing', conversationId);
    }
  });
  // A pane may be given to another conversation as soon as the focus has left it.
  box.addEventListener('blur', save);
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  line.whenConnected(save);
  return { stored: save, isKept, keep };
}

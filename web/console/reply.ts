import type { Line } from './line';
import type { Outbox } from './outbox';

const draftEvery = 600;
const typingPause = 3_000;

export interface ReplyBox {
  /** What is in the box now is to be kept: what was sent is stored, or the page goes. */
  readonly save: () => void;
  /** What was sent is refused: it stands in the box again, with the reason. */
  readonly giveBack: (text: string, reason: string) => void;
  /** What is kept by now, by this page or another one. */
  readonly take: (kept: string) => void;
  /** Whether something would be lost if the page went now. */
  readonly wouldLose: () => boolean;
  /** Whether the server has what is in the box, or cannot be given it now. */
  readonly isKept: () => boolean;
  readonly keep: () => Promise<void>;
}

/**
 * The box that one writes in. What is in it is kept on the server as it is typed, so a reload, a restart or another computer gives it
 * back; it is forgotten when it was sent and stored. A box in which nothing else was typed follows what is kept: two pages of the same
 * person show the same, and what was sent in one cannot be sent again in the other.
 */
export function replyBox(line: Line, conversationId: string, form: HTMLFormElement, outbox: Outbox): ReplyBox {
  const box = form.querySelector('textarea') as HTMLTextAreaElement;
  const name = form.dataset['me'] ?? '';
  const problem = form.querySelector<HTMLElement>('#problem');
  const most = Number(box.dataset['most']);
  let timer = 0;
  let canBeKept = true;
  let lastTyping = 0;
  let saved = box.value;

  const isKept = (): boolean => !line.isUp || !outbox.isEmpty || box.value === saved;
  const wouldLose = (): boolean => !outbox.isEmpty || (box.value !== saved && !(line.isUp && canBeKept));

  const showProblem = (words: string): void => {
    if (problem !== null) {
      problem.textContent = words;
      problem.hidden = words === '';
      box.setAttribute('aria-invalid', String(words !== ''));
    }
  };

  const keep = async (): Promise<void> => {
    if (!isKept()) {
      const text = box.value;
      await line.ask<boolean>('SaveDraft', conversationId, text).then(kept => {
        canBeKept = kept;
        if (!kept) {
          return;
        }
        saved = text;
        form.dataset['kept'] = String(box.value === text);
      }, () => undefined);
    }
  };
  const save = (): void => {
    clearTimeout(timer);
    timer = 0;
    void keep();
  };

  const giveBack = (text: string, reason: string): void => {
    box.value = box.value.trim() === '' ? text : `${text}\n\n${box.value}`;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    showProblem(reason);
  };

  const take = (kept: string): void => {
    if (outbox.isEmpty && box.value === saved && kept !== saved) {
      saved = kept;
      box.value = kept;
      form.dataset['kept'] = 'true';
    }
  };

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
    showProblem('');
    form.dataset['kept'] = 'false';
    // While somebody types on, too: not only in a pause.
    timer ||= window.setTimeout(save, draftEvery);
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
  window.addEventListener('pagehide', save);
  line.whenConnected(save);
  return { save, giveBack, take, wouldLose, isKept, keep };
}

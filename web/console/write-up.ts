import type { Line } from './line';

const every = 600;

/** Keeps the draft of a write-up while it is written; the button does the same without script. */
export function keepWriteUp(line: Line, form: HTMLFormElement): void {
  let timer = 0;
  let isKept = true;
  const kept = form.querySelector<HTMLElement>('[data-part="kept"]');
  const say = (words: string): void => {
    if (kept !== null) {
      kept.textContent = words;
    }
  };
  const keep = (): void => {
    clearTimeout(timer);
    timer = 0;
    const written = new FormData(form);
    const words = (name: string): string => String(written.get(name) ?? '');
    const text = { outcome: written.get('outcome'), about: words('about'), risk: words('risk'), advice: words('advice'), nextSteps: words('nextSteps') };
    isKept = true;
    line.ask<boolean>('SaveWriteUp', form.dataset['id'] ?? '', text).then(
      done => say(done ? (isKept ? 'Draft kept.' : '') : 'This write-up can no longer be changed here.'),
      () => {
        isKept = false;
        say('Not kept yet. It is kept when the connection is back.');
      });
  };
  form.addEventListener('input', () => {
    say('');
    isKept = false;
    timer ||= window.setTimeout(keep, every);
  });
  // The form takes along what is written; whatever else makes the page go asks first, when the newest words are not kept.
  form.addEventListener('submit', () => {
    isKept = true;
  });
  window.addEventListener('beforeunload', event => {
    if (!isKept) {
      keep();
      event.preventDefault();
    }
  });
  line.whenConnected(() => {
    if (!isKept) {
      keep();
    }
  });
}

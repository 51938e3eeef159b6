import type { Line } from './line';

const after = 1_500;

/** Keeps the draft of a write-up while it is written; the button does the same without script. */
export function keepWriteUp(line: Line, form: HTMLFormElement): void {
  let timer = 0;
  const kept = form.querySelector<HTMLElement>('[data-part="kept"]');
  const say = (words: string): void => {
    if (kept !== null) {
      kept.textContent = words;
    }
  };
  const keep = (): void => {
    const written = new FormData(form);
    const words = (name: string): string => String(written.get(name) ?? '');
    const text = { outcome: written.get('outcome'), about: words('about'), risk: words('risk'), advice: words('advice'), nextSteps: words('nextSteps') };
    line.ask<boolean>('SaveWriteUp', form.dataset['id'] ?? '', text).then(done => say(done ? 'Draft kept.' : 'This write-up can no longer be changed here.'), () => say('Not kept yet.'));
  };
  form.addEventListener('input', () => {
    say('');
    clearTimeout(timer);
    timer = window.setTimeout(keep, after);
  });
}

import { page } from './page';
import type { LineState } from './line';

const texts: Record<LineState, string> = {
  connecting: 'Connecting…',
  busy: 'Many people are writing to us. Your words are kept here and we keep trying.',
  online: '',
  lost: 'The connection is lost. You can keep writing. We keep trying.',
  closed: 'This chat has closed. What you write next starts a new one.',
};

/** A short break heals before anybody needs to hear of it. */
const grace = 1500;

let timer: ReturnType<typeof setTimeout> | undefined;
let wasTold = false;

export function showState(state: LineState): void {
  clearTimeout(timer);
  if (state === 'online') {
    say(wasTold ? 'You are connected again.' : '');
    wasTold = false;
    timer = setTimeout(() => say(''), 4000);
    return;
  }

  timer = setTimeout(() => {
    wasTold = true;
    say(texts[state]);
  }, state === 'closed' ? 0 : grace);
}

/** Takes these words away, if they still stand there. */
export function unsay(text: string): void {
  if (page.status.textContent === text) {
    say('');
  }
}

export function say(text: string): void {
  if (page.status.textContent !== text) {
    page.status.textContent = text;
  }
}

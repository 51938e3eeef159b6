import { isHidden } from './hidden';
import { page, settings } from './page';
import { say } from './status';
import type { Line } from './line';
import type { Transcript } from './transcript';

const within = 5000;

/** Leaves at once: blank first, then forget, then replace this page so that Back does not return to it. */
export function prepareExit(line: Line, transcript: Transcript): void {
  const blank = () => {
    document.documentElement.classList.add('gone');
    document.title = 'Loading';
    const token = line.leave();
    page.say.value = '';
    document.querySelectorAll<HTMLInputElement>('input:not([type=radio])').forEach(field => { field.value = ''; });
    transcript.clear();
    return token;
  };
  const wipe = (go: () => void) => {
    const token = blank();
    if (token !== undefined) {
      navigator.sendBeacon('/chat/exit', token);
    }
    go();
  };
  const exit = () => wipe(() => location.replace(settings.exitUrl));

  for (const link of document.querySelectorAll('[data-exit]')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      exit();
    });
  }
  onShiftThreeTimes(exit);

  // Left by another way, or closed: a page that the browser keeps whole, and what it may write to disk, hold no words of the chat.
  addEventListener('pagehide', () => void blank());

  // A page that the browser kept whole would show the chat to whoever presses Back.
  addEventListener('pageshow', event => {
    if (event.persisted) {
      // What was hidden stays so: only a reload keeps what the history knows of it.
      wipe(() => isHidden() ? location.reload() : location.replace('/'));
    }
  });
}

/** Shift alone, three times; a Shift that makes a capital letter does not count, and any other key starts over. */
function onShiftThreeTimes(exit: () => void): void {
  let presses = 0;
  let isAlone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    presses = 0;
  };

  addEventListener('keydown', event => {
    isAlone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && (isAlone || !event.repeat);
    if (event.key !== 'Shift') {
      forget();
    }
  });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !isAlone) {
      return;
    }

    presses++;
    clearTimeout(timer);
    timer = setTimeout(forget, within);
    if (presses === 2 && !isHidden()) {
      say('Press Shift once more to leave this page.');
    } else if (presses === 3) {
      exit();
    }
  });
}

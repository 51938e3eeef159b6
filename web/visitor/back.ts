import { announce } from './announcer';
import { isHidden } from './hidden';
import { page } from './page';
import { showEnd } from './scroll';
import { say } from './status';
import type { Line } from './line';
import type { Transcript } from './transcript';

const notAlone = 'Open it when you are alone. That is safer. Your way back still works.';
const nowhere = 'This opens no chat. Check each word and try again. Words that were not used for a long time have stopped working.';
const crowded = 'We could not look just now. Wait a minute and try again.';

/** The bot has said that a way back is there: words are shown once, here, and kept nowhere. */
export async function showWayBack(line: Line, transcript: Transcript): Promise<void> {
  const words = await line.fetchWayBack();
  if (words !== undefined) {
    const row = transcript.addFreshWords(words);
    if (!isHidden()) {
      announce('Your five words are on the page.');
      showEnd(row);
    }
  }
}

/** Opens an earlier chat: first whether somebody is near, then the words, then what was said. */
export function prepareBack(line: Line, transcript: Transcript): void {
  const words = page.backForm.querySelector<HTMLInputElement>('#words');
  page.backForm.addEventListener('submit', event => {
    event.preventDefault();
    void open();
  });

  async function open(): Promise<void> {
    complain('');
    if (page.backForm.querySelector<HTMLInputElement>('[value=yes]')?.checked !== true) {
      complain(notAlone);
      return;
    }

    const came = await line.comeBack(words?.value, () => transcript.clear());
    if (!came) {
      complain(came === false ? nowhere : crowded);
      return;
    }

    page.backForm.reset();
    page.back.hidden = true;
    say('Your chat is open again.');
    page.messages.lastElementChild?.scrollIntoView({ block: 'start' });
    page.say.focus({ preventScroll: true });
  }
}

function complain(text: string): void {
  page.backProblem.textContent = text;
  page.backProblem.hidden = text === '';
}

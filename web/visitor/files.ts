import { announce } from './announcer';
import { isHidden } from './hidden';
import { page } from './page';
import { showEnd } from './scroll';

/** A picture or a file is not taken, and nothing of it leaves the browser: kind words instead, and where to turn about a picture. */
export function refuseFiles(): void {
  addEventListener('paste', event => {
    const held = event.clipboardData;
    // Words that were copied together with a picture are still words.
    if (held !== null && held.files.length > 0 && held.getData('text/plain') === '') {
      refuse(event);
    }
  });
  // Also beside the box: a browser would open the file and lose the chat.
  addEventListener('dragover', event => {
    if (carriesFiles(event)) {
      event.preventDefault();
    }
  });
  addEventListener('drop', event => {
    if (carriesFiles(event)) {
      refuse(event);
    }
  });
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

function refuse(event: Event): void {
  event.preventDefault();
  if (isHidden()) {
    return;
  }

  const said = page.noFiles.content.cloneNode(true) as DocumentFragment;
  const row = said.firstElementChild as HTMLElement;
  page.messages.append(said);
  showEnd(row);
  announce(row.querySelector('.text')?.textContent ?? '');
}

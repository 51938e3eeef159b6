import { announce } from './announcer';
import type { Line } from './line';
import { showRows, write } from './rows';
import { clock } from './time';
import type { WhispersView } from './wire';

/** What a duty lead and whoever holds the conversation whisper to each other; beside what is said, never in it. */
export function whispers(line: Line, id: string, root: HTMLElement): void {
  const panel = root.querySelector<HTMLElement>('#whispers') as HTMLElement;
  const rows = panel.querySelector<HTMLElement>('#whisper-rows') as HTMLElement;
  const known = new Set([...rows.querySelectorAll<HTMLElement>('[data-key]')].map(row => row.dataset['key']));
  const stays = !panel.hidden;
  root.querySelector('[data-part="whispered"]')?.addEventListener('click', () => write(root, 'whispered', ''));

  line.on<WhispersView>('Whispers', view => {
    if (view.conversationId !== id) {
      return;
    }
    panel.hidden = view.whispers.length === 0 && !stays;
    showRows(rows, 'whisper-row', view.whispers, whisper => whisper.id, (row, whisper) => {
      row.classList.toggle('mine', whisper.mine);
      write(row, 'by', whisper.by);
      write(row, 'at', clock(whisper.at));
      write(row, 'text', whisper.text);
      write(row, 'only', whisper.only);
    });
    for (const whisper of view.whispers.filter(each => !known.has(each.id))) {
      known.add(whisper.id);
      if (!whisper.mine) {
        announce(`${whisper.by} whispers: ${whisper.text}`);
        // Nothing moves while one types: a link says that there is one.
        write(root, 'whispered', `${whisper.by} whispers`);
      }
    }
  });
}

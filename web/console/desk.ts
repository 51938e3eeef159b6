import { announce } from './announcer';
import type { Line } from './line';
import { Outbox } from './outbox';
import { replyBox } from './reply';
import { write } from './rows';
import { Transcript } from './transcript';
import type { DeskView, EntriesView, OpenAnswer } from './wire';

const typingShown = 5_000;

/** One conversation, live: catch up by sequence at every (re)connect, then what comes. */
export function followConversation(line: Line, root: HTMLElement): void {
  const id = root.dataset['id'] ?? '';
  const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) as HTMLElement;
  const transcript = new Transcript(find('#entries'), find('.transcript'), find('#newer'));
  const typing = find('#typing');
  const form = root.querySelector<HTMLFormElement>('form.reply');
  let hideTyping = 0;

  const showTyping = (on: boolean): void => {
    clearTimeout(hideTyping);
    typing.textContent = on ? 'The visitor is writing…' : '';
    if (on) {
      hideTyping = window.setTimeout(() => showTyping(false), typingShown);
    }
  };

  const add = (page: EntriesView): void => {
    const fresh = transcript.add(page.entries, page.through);
    for (const entry of fresh.filter(e => e.by === 'visitor')) {
      showTyping(false);
      announce(`Visitor: ${entry.text}`);
    }
  };

  const showDesk = (desk: DeskView): void => {
    write(root, 'state', desk.stateWords);
    write(root, 'level', desk.levelWords);
    // The forms of a page fit one state: the page as it is now offers what can no longer be done.
    const changed = desk.state !== root.dataset['state'] || String(desk.mine) !== root.dataset['mine'];
    root.querySelector('#changed')?.toggleAttribute('hidden', !changed);
  };

  if (form !== null) {
    let stored = (): void => undefined;
    const outbox = new Outbox(line, id, transcript, () => stored());
    stored = replyBox(line, id, form, outbox).stored;
  }

  line.on<EntriesView>('Entries', page => {
    if (page.conversationId === id) {
      add(page);
    }
  });
  line.on<DeskView>('Desk', desk => {
    if (desk.conversationId === id) {
      showDesk(desk);
    }
  });
  line.on<string>('VisitorTyping', conversation => {
    if (conversation === id) {
      showTyping(true);
    }
  });
  line.on<string>('Gone', conversation => {
    if (conversation === id) {
      root.querySelector('#gone')?.removeAttribute('hidden');
    }
  });
  line.whenConnected(() => {
    line.ask<OpenAnswer>('Open', id, transcript.after).then(answer => {
      root.dataset['live'] = String(answer.desk !== null);
      if (answer.desk !== null) {
        showDesk(answer.desk);
      }
    }, () => undefined);
  });

  root.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#m"]') : null;
    const row = link === null ? null : document.getElementById(link.hash.slice(1));
    if (row !== null) {
      event.preventDefault();
      row.scrollIntoView({ block: 'center' });
      row.classList.add('shown');
      setTimeout(() => row.classList.remove('shown'), 4_000);
    }
  });
}

import { announce } from './announcer';
import { emergencyWords } from './emergency';
import { emergencyCard } from './emergency-card';
import { Flags } from './flags';
import type { Line } from './line';
import { Outbox } from './outbox';
import { pickers } from './picker';
import { replyBox } from './reply';
import type { ReplyBox } from './reply';
import { write } from './rows';
import { Transcript } from './transcript';
import { whispers } from './whispers';
import type { DeskView, DraftView, EntriesView, EntryView, FlagsView, OpenAnswer } from './wire';

const typingShown = 5_000;

/** One conversation, live: catch up by sequence at every (re)connect, then what comes. */
export function followConversation(line: Line, root: HTMLElement): void {
  const id = root.dataset['id'] ?? '';
  const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) as HTMLElement;
  const transcript = new Transcript(find('#entries'), find('.transcript'), find('#newer'));
  const flags = new Flags(root);
  const typing = find('#typing');
  const form = root.querySelector<HTMLFormElement>('form.reply');
  let hideTyping = 0;
  let box: ReplyBox | undefined;

  const showTyping = (on: boolean): void => {
    clearTimeout(hideTyping);
    typing.textContent = on ? 'The visitor is writing…' : '';
    if (on) {
      hideTyping = window.setTimeout(() => showTyping(false), typingShown);
    }
  };

  const add = (page: EntriesView): void => {
    let fresh: EntryView[] = [];
    transcript.change(() => {
      fresh = transcript.add(page.entries, page.through);
      flags.place();
    });
    for (const entry of fresh.filter(e => e.by === 'visitor')) {
      showTyping(false);
      announce(`Visitor: ${entry.text}`);
    }
  };

  const showDesk = (desk: DeskView): void => {
    write(root, 'state', desk.stateWords);
    write(root, 'level', desk.levelWords);
    root.querySelector('.meta [data-part="level"]')?.setAttribute('class', `tag ${desk.level}`);
    if (desk.mine && desk.watching !== '' && desk.watching !== root.querySelector('[data-part="watching"]')?.textContent) {
      announce(desk.watching);
    }
    write(root, 'watching', desk.watching);
    // The forms of a page fit one state: the page as it is now offers what can no longer be done.
    const changed = desk.state !== root.dataset['state'] || String(desk.mine) !== root.dataset['mine'];
    root.querySelector('#changed')?.toggleAttribute('hidden', !changed);
    if (changed) {
      // "You hold this conversation now" is no longer so.
      document.getElementById('said')?.setAttribute('hidden', '');
    }
  };

  emergencyCard(root);
  whispers(line, id, root);
  if (form !== null) {
    const outbox = new Outbox(line, id, transcript, () => box?.save(), (text, reason) => box?.giveBack(text, reason));
    const reply = replyBox(line, id, form, outbox);
    box = reply;
    emergencyWords(root, form);
    pickers(root, form);
    keepBeforeLeaving(form, reply);
    window.addEventListener('beforeunload', event => {
      reply.save();
      if (reply.wouldLose()) {
        event.preventDefault();
      }
    });
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
  line.on<FlagsView>('Flags', view => {
    if (view.conversationId === id) {
      transcript.change(() => flags.show(view));
    }
  });
  line.on<DraftView>('Draft', draft => {
    if (draft.conversationId === id) {
      box?.take(draft.text);
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
      if (answer.draft !== null) {
        box?.take(answer.draft);
      }
      const shown = answer.flags;
      if (shown !== null) {
        transcript.change(() => flags.show(shown));
      }
    }, () => undefined);
  });

  root.addEventListener('click', event => {
    // Where the message is on the page one is led to it; where it is not, the link loads it.
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.jump') : null;
    const row = link === null ? null : document.getElementById(link.hash.slice(1));
    if (row !== null) {
      event.preventDefault();
      row.scrollIntoView({ block: 'center' });
      row.classList.add('shown');
      setTimeout(() => row.classList.remove('shown'), 4_000);
    }
  });
}

/** Another form of the page gives a new page: what is in the box is kept first, so that it comes back with it. */
function keepBeforeLeaving(reply: HTMLFormElement, box: ReplyBox): void {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form !== reply && form instanceof HTMLFormElement && !box.isKept()) {
      event.preventDefault();
      const send = (): void => form.requestSubmit(event.submitter);
      // Once only, whether it could be kept or not; and never inside this event, where a form cannot be sent again.
      void box.keep().finally(() => setTimeout(() => (box.isKept() ? send() : form.submit())));
    }
  });
}

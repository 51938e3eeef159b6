import { announce } from './announcer';
import { prepareBack, showWayBack } from './back';
import { prepareCover } from './cover';
import { prepareExit } from './exit';
import { refuseFiles } from './files';
import { hide, hideFor, isHidden, wasHidden } from './hidden';
import { Line } from './line';
import { Outbox } from './outbox';
import { page, settings } from './page';
import { preparePause, whileResting } from './pause';
import { isAtEnd, showEnd } from './scroll';
import { say, showState, unsay } from './status';
import { Transcript } from './transcript';
import { hideTyping, showTyping, tellTyping } from './typing';
import { countUnread } from './unread';
import type { Action, Activity } from './wire';

const line = new Line(receive, state => {
  showState(state);
  if (state === 'online') {
    outbox.hurry();
  } else if (state === 'closed') {
    transcript.addNotice('This chat has closed.');
    // The next words start another chat, which asks its own questions.
    showChoices([]);
  }
}, session => transcript.adopt(session.shown ?? {}));
const transcript = new Transcript(() => outbox.hurry(), putBack);
const late = 'Your message is not sent yet. We keep trying.';
const outbox = new Outbox(line, (key, delivery, id) => {
  transcript.deliver(key, delivery, id);
  if (delivery === 'failed') {
    say(late);
  } else if (delivery === 'sent') {
    unsay(late);
  } else if (delivery === 'secret') {
    say('Those look like your five words. They were not sent and not kept.');
  } else if (delivery === 'refused') {
    say('Your message was not sent.');
  }
});

const pause = preparePause(waited => receive(waited, false));

/** The first message that came while the page was hidden. */
let unseen: HTMLElement | undefined;

function bringBack(): void {
  showEnd(unseen);
  unseen = undefined;
}

/** @param old Said long ago, and shown because an earlier chat was opened: nothing of it is spoken or acts again. */
function receive(activities: Activity[], old: boolean): void {
  // Before anything else: the marker comes after the words of its turn, and they must not be seen first.
  const markers = activities.filter(activity => activity.type === 'event' && activity.from?.id !== line.userId);
  markers.filter(marker => marker.name === 'page.hidden').forEach(marker => hideFor(marker.id ?? '', old, bringBack));
  activities = whileResting(activities, line.userId);
  const stay = isAtEnd();
  let firstNew: HTMLElement | undefined;
  for (const activity of activities) {
    const key = activity.channelData?.clientActivityID;
    if (key !== undefined) {
      outbox.confirm(key);
      unsay(late);
    }

    if (activity.type === 'typing') {
      if (activity.from?.id !== line.userId) {
        showTyping(activity.from?.name ?? 'Someone');
      }
    } else if (activity.type === 'message') {
      const row = transcript.receive(activity, line.userId);
      if (row !== undefined) {
        firstNew ??= row;
        heard(activity, old);
      }
    }
  }

  markers.filter(marker => marker.name === 'message.hidden').forEach(marker => transcript.forgetOwn(marker.id ?? ''));

  const last = activities[activities.length - 1];
  if (last !== undefined && last.type !== 'typing') {
    page.helped.hidden = last.name !== 'conversation.ended';
  }

  if (!old && markers.some(marker => marker.name === 'way-back.offered')) {
    void showWayBack(line, transcript);
  }

  if (isHidden()) {
    unseen ??= firstNew;
  } else if (firstNew !== undefined) {
    if (stay) {
      showEnd(firstNew);
    } else {
      page.newer.hidden = false;
    }
  }
}

function heard(activity: Activity, old: boolean): void {
  const choices = (activity.suggestedActions?.actions ?? []).filter(action => action.type === 'imBack');
  hideTyping();
  showChoices(choices);
  if (old || isHidden()) {
    return;
  }

  countUnread();
  const offer = choices.length > 0 ? ` You can pick: ${choices.map(choice => choice.title).join(', ')}.` : '';
  announce(`${activity.from?.name ?? 'Someone'} says: ${activity.text ?? ''}${offer}`);
}

function send(text: string): void {
  pause.end();
  const chose = page.choices.contains(document.activeElement);
  const row = transcript.addOwn(outbox.add(text), text);
  showChoices([]);
  if (chose) {
    row.focus({ preventScroll: true });
  }
  showEnd(row);
}

function showChoices(choices: readonly Action[]): void {
  const hadFocus = page.choices.contains(document.activeElement);
  page.choices.replaceChildren(...choices.map(choice => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = choice.title;
    button.dataset['choice'] = choice.value;
    return button;
  }));
  if (hadFocus) {
    page.say.focus({ preventScroll: true });
  }
}

function complain(text: string): void {
  page.problem.textContent = text;
  page.problem.hidden = text === '';
  page.say.toggleAttribute('aria-invalid', text !== '');
}

/** A refused message goes back into the box, before anything that has been written since. */
function putBack(text: string): void {
  page.say.value = page.say.value === '' ? text : `${text}\n${page.say.value}`;
  page.say.focus();
}

function sendDraft(): void {
  const text = page.say.value.trim();
  if (text.length > settings.maxLength) {
    complain(`This is ${text.length - settings.maxLength} characters too long for one message. Send it in parts.`);
    page.say.focus();
    return;
  }

  complain('');
  if (text !== '') {
    page.say.value = '';
    send(text);
  }
}

page.form.addEventListener('submit', event => {
  event.preventDefault();
  sendDraft();
});
page.helped.addEventListener('click', event => {
  const { value } = event.target as HTMLButtonElement;
  if (value) {
    event.preventDefault();
    line.helped(value);
    page.helped.hidden = true;
    say('Thank you. Nobody can see that it was you.');
    page.say.focus({ preventScroll: true });
  }
});
page.choices.addEventListener('click', event => {
  const choice = (event.target as HTMLElement).dataset['choice'];
  if (choice !== undefined) {
    event.preventDefault();
    send(choice);
  }
});
page.say.addEventListener('keydown', event => {
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !isPhone) {
    event.preventDefault();
    sendDraft();
  }
});
page.say.addEventListener('input', () => void line.start(), { once: true });

for (const wake of ['online', 'visibilitychange', 'focus']) {
  (wake === 'visibilitychange' ? document : window).addEventListener(wake, () => {
    line.hurry();
    outbox.hurry();
  });
}

prepareExit(line, transcript);
prepareBack(line, transcript);
tellTyping(line);
refuseFiles();
prepareCover();
// The form of a page without a script has names; here nothing may be offered or kept by the browser.
for (const field of document.querySelectorAll('form [name]:not([type=radio])')) {
  field.removeAttribute('name');
}
page.form.querySelectorAll<HTMLButtonElement>('#choices button, #helped button').forEach(button => { button.type = 'button'; });
document.documentElement.classList.add('js');
if (wasHidden()) {
  hide(bringBack);
}

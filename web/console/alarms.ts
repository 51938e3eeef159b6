import type { Line } from './line';
import { announce } from './announcer';
import { opens } from './me';
import { showRows, write } from './rows';
import { showWaits } from './time';
import { countAlarms } from './title';
import type { AlarmsView } from './wire';

/** What needs somebody at once, on every page: it goes for all when someone has seen it. */
export function watchAlarms(line: Line, root: HTMLElement): void {
  const rows = root.querySelector<HTMLElement>('#alarm-rows') as HTMLElement;
  const said = new Set<string>();
  for (const row of rows.querySelectorAll<HTMLElement>(':scope > [data-key]')) {
    said.add(`${row.dataset['key']} ${row.dataset['through']}`);
    const seen = row.querySelector('[data-part="seen"]')?.textContent ?? '';
    if (seen !== '') {
      said.add(`${row.dataset['key']} ${seen}`);
    }
  }

  const once = (what: string, words: string): void => {
    if (!said.has(what)) {
      said.add(what);
      announce(words);
    }
  };

  const show = (view: AlarmsView): void => {
    root.hidden = view.alarms.length === 0 && !view.nobody;
    root.classList.toggle('calm', view.unseen === 0);
    write(root, 'headline', view.headline);
    write(root, 'more', view.more);
    root.querySelector('[data-part="nobody"]')?.toggleAttribute('hidden', !view.nobody);
    if (view.nobody) {
      once(view.headline, view.headline);
    }

    showRows(rows, 'alarm-row', view.alarms, alarm => alarm.conversationId, (row, alarm) => {
      const mayOpen = opens(alarm);
      row.dataset['through'] = String(alarm.through);
      write(row, 'seen', alarm.seenBy);
      write(row, 'kind', alarm.kind);
      write(row, 'where', alarm.where);
      write(row, 'what', alarm.what);
      write(row, 'open', mayOpen ? 'Open the conversation' : 'Show on the board');
      row.querySelector('[data-part="since"]')?.setAttribute('data-since', String(alarm.since));
      row.querySelector('a')?.setAttribute('href', mayOpen ? `/conversations/${alarm.conversationId}` : `/#c-${alarm.conversationId}`);
      row.querySelector('form')?.toggleAttribute('hidden', alarm.seenBy !== '' || alarm.through === 0);
      row.querySelector('[name=conversation]')?.setAttribute('value', alarm.conversationId);
      row.querySelector('[name=through]')?.setAttribute('value', String(alarm.through));
    });
    showWaits(root);
    countAlarms(view.unseen);
    for (const alarm of view.alarms) {
      const who = `${alarm.kind}, ${alarm.where}. ${alarm.what}`;
      if (alarm.seenBy === '') {
        once(`${alarm.conversationId} ${alarm.through}`, alarm.level === 'immediate' ? `Immediate danger. ${who}` : who);
      } else {
        once(`${alarm.conversationId} ${alarm.seenBy}`, `${alarm.seenBy} ${who}`);
      }
    }
  };

  line.on<AlarmsView>('Alarms', show);
  line.whenConnected(() => {
    line.ask<AlarmsView>('WatchAlarms').then(show, () => undefined);
  });
}

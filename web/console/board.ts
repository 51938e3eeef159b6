import type { Line } from './line';
import { announce } from './announcer';
import { isMe, isMine, opens } from './me';
import { showRows, write } from './rows';
import { steady } from './steady';
import { serverSaid, showWaits } from './time';
import { namePage } from './title';
import type { BoardView } from './wire';

/** Nothing overdue is nothing to be alarmed by. */
const writeOverdue = (root: Element, part: string, count: number): void => {
  write(root, part, String(count));
  root.querySelector(`[data-part="${part}"]`)?.classList.toggle('overdue', count > 0);
};

/** Keeps the board as the server has it: each message is the whole board. */
export function watchBoard(line: Line, root: HTMLElement): void {
  const known = new Set<string>();
  for (const row of root.querySelectorAll<HTMLElement>('#waiting > [data-key]')) {
    known.add(row.dataset['key'] ?? '');
  }

  const show = (board: BoardView): void => {
    serverSaid(board.now);
    const tasks = board.tasks.filter(isMine);
    list(root, 'tasks', tasks, item => item.key, (row, item) => {
      row.className = item.level;
      for (const part of ['kind', 'what', 'who', 'when', 'act'] as const) {
        write(row, part, item[part]);
      }
      write(row, 'level', item.levelWords);
      row.querySelector('[data-part="level"]')?.setAttribute('class', `tag ${item.level}`);
      row.querySelector('a')?.setAttribute('href', item.href);
    });
    root.querySelector('#tasks-section')?.toggleAttribute('hidden', tasks.length === 0);
    list(root, 'waiting', board.waiting, item => item.conversationId, (row, item) => {
      row.className = item.level;
      write(row, 'kind', item.kind);
      write(row, 'why', item.why);
      write(row, 'danger', item.danger);
      write(row, 'level', item.levelWords);
      write(row, 'themes', item.themes);
      write(row, 'noticed', item.noticed);
      write(row, 'asked', item.asked);
      write(row, 'alarm', item.alarm ?? '');
      row.querySelector('[data-part="watched"]')?.toggleAttribute('hidden', !item.mayBeWatched);
      row.id = `c-${item.conversationId}`;
      row.querySelector<HTMLElement>('[data-part="level"]')?.setAttribute('class', `tag ${item.level}`);
      row.querySelector<HTMLElement>('[data-since], [data-part="since"]')?.setAttribute('data-since', String(item.since));
      row.querySelector('form')?.setAttribute('action', `/conversations/${item.conversationId}?handler=Claim`);
      row.querySelector('a')?.setAttribute('href', `/conversations/${item.conversationId}`);
    });
    list(root, 'live', board.live, item => item.conversationId, (row, item) => {
      write(row, 'kind', item.kind);
      write(row, 'holder', item.holder);
      write(row, 'level', item.levelWords);
      write(row, 'alarm', item.alarm ?? '');
      row.querySelector('[data-part="watched"]')?.toggleAttribute('hidden', !item.mayBeWatched);
      row.querySelector('[data-part="unanswered"]')?.toggleAttribute('hidden', item.unansweredSince === 0);
      row.querySelector('[data-part="reply-since"]')?.setAttribute('data-since', String(item.unansweredSince));
      row.querySelector<HTMLElement>('[data-part="since"]')?.setAttribute('data-since', String(item.since));
      const link = row.querySelector<HTMLElement>('a');
      link?.setAttribute('href', `/conversations/${item.conversationId}`);
      link?.toggleAttribute('hidden', !opens(item));
      write(row, 'open', isMe(item.holderId) ? 'Open' : 'Watch');
      row.id = `c-${item.conversationId}`;
    });
    list(root, 'ended', board.justEnded, item => item.conversationId, (row, item) => {
      row.className = item.level;
      write(row, 'kind', item.kind);
      write(row, 'how', item.how);
      write(row, 'level', item.levelWords);
      row.querySelector('[data-part="since"]')?.setAttribute('data-since', String(item.at));
      row.querySelector('a')?.setAttribute('href', `/conversations/${item.conversationId}`);
      row.querySelector('a')?.toggleAttribute('hidden', !opens(item));
    });
    root.querySelector('#ended-section')?.toggleAttribute('hidden', board.justEnded.length === 0);
    list(root, 'noticed', board.noticed, item => item.conversationId, (row, item) => {
      row.className = item.level;
      write(row, 'kind', item.kind);
      write(row, 'where', item.where);
      write(row, 'why', item.why);
      write(row, 'level', item.levelWords);
      write(row, 'themes', item.themes);
      write(row, 'seen', item.seenBy);
      row.querySelector('[data-part="level"]')?.setAttribute('class', `tag ${item.level}`);
      row.querySelector('[data-part="since"]')?.setAttribute('data-since', String(item.since));
      row.querySelector('a')?.setAttribute('href', `/conversations/${item.conversationId}`);
      row.querySelector('form')?.toggleAttribute('hidden', item.seenBy !== '');
      row.querySelector('[name=conversation]')?.setAttribute('value', item.conversationId);
      row.querySelector('[name=through]')?.setAttribute('value', String(item.through));
    });
    root.querySelector('#noticed-section')?.toggleAttribute('hidden', board.noticed.length === 0);
    list(root, 'on-duty', board.onDuty, item => item.id, (row, item) => {
      write(row, 'name', item.name);
      write(row, 'here', item.now);
    });
    write(root, 'callbacks-open', String(board.callbacks.open));
    write(root, 'callbacks-due', String(board.callbacks.due));
    writeOverdue(root, 'callbacks-overdue', board.callbacks.overdue);
    write(root, 'enquiries-open', String(board.enquiries.open));
    write(root, 'enquiries-due', String(board.enquiries.due));
    writeOverdue(root, 'enquiries-overdue', board.enquiries.overdue);
    write(root, 'questions-open', String(board.questions.open));
    writeOverdue(root, 'questions-overdue', board.questions.overdue);
    write(root, 'questions-expected', board.questions.expected);
    showWaits(root);

    for (const item of board.waiting) {
      if (!known.has(item.conversationId)) {
        known.add(item.conversationId);
        announce(`Someone new is waiting. ${item.kind}. ${item.levelWords}.`);
      }
    }
    namePage(board.waiting.length > 0 ? `(${board.waiting.length}) Duty board` : 'Duty board');
  };

  for (const list of root.querySelectorAll<HTMLElement>('.rows')) {
    steady(list);
  }
  line.on<BoardView>('Board', show);
  line.whenConnected(() => {
    line.ask<BoardView>('WatchBoard').then(show).catch(() => undefined);
  });
}

function list<T>(root: HTMLElement, id: string, items: readonly T[], key: (item: T) => string, fill: (row: HTMLElement, item: T) => void): void {
  const rows = root.querySelector<HTMLElement>(`#${id}`);
  if (rows !== null) {
    showRows(rows, `${id}-row`, items, key, fill);
    rows.hidden = items.length === 0;
    root.querySelector<HTMLElement>(`#${id}-empty`)?.toggleAttribute('hidden', items.length > 0);
    write(root, `${id}-count`, String(items.length));
  }
}

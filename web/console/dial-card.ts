import type { Line } from './line';
import type { BoardView } from './wire';

/** Whoever has a dial card open and is about to call is told at once when the person who asked has changed or cancelled it. */
export function watchDialCard(line: Line, card: HTMLElement): void {
  const seen = Number(card.dataset['seen']);
  const look = (board: BoardView): void => {
    if (board.callbacks.changed.some(changed => changed.id === card.dataset['callback'] && changed.at > seen)) {
      card.querySelector<HTMLElement>('[data-part="changed"]')?.removeAttribute('hidden');
    }
  };

  line.on<BoardView>('Board', look);
  line.whenConnected(() => {
    line.ask<BoardView>('WatchBoard').then(look).catch(() => undefined);
  });
}

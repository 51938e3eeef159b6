import type { Line } from './line';
import type { HeartbeatAnswer } from './wire';

const every = 10_000;

/** The sign of life that keeps somebody on duty and their claims alive, as long as a page of the console is open. */
export function keepAlive(line: Line): void {
  const beat = (): void => {
    if (line.isUp) {
      line.ask<HeartbeatAnswer>('Heartbeat').catch(() => undefined);
    }
  };
  line.whenConnected(beat);
  setInterval(beat, every);
}

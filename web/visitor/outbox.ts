import { backoff, Pause } from './time';
import type { Line } from './line';

/** secret = it held five words: nothing of it may stay on the page. */
export type Delivery = 'sending' | 'sent' | 'failed' | 'refused' | 'secret';

interface Letter {
  readonly key: string;
  readonly text: string;
}

/**
 * What the visitor has said and the server has not yet stored, in order. A message leaves only when it is stored; it is sent
 * again under the same key for as long as that takes.
 */
export class Outbox {
  private readonly letters: Letter[] = [];
  private readonly pause = new Pause();
  private sending = false;

  constructor(
    private readonly line: Line,
    private readonly onDelivery: (key: string, delivery: Delivery, id?: string) => void,
  ) {}

  get isEmpty(): boolean {
    return this.letters.length === 0;
  }

  add(text: string): string {
    const key = newKey();
    this.letters.push({ key, text });
    void this.send();
    return key;
  }

  /** The server echoed this message: it is stored, whatever its POST says. */
  confirm(key: string): void {
    const at = this.letters.findIndex(letter => letter.key === key);
    if (at >= 0) {
      this.letters.splice(at, 1);
      this.pause.end();
    }
  }

  hurry(): void {
    this.pause.end();
  }

  private async send(): Promise<void> {
    if (this.sending) {
      return;
    }

    this.sending = true;
    for (let attempt = 0, letter = this.letters[0]; letter !== undefined; letter = this.letters[0]) {
      const posted = await this.line.post({ type: 'message', text: letter.text, channelData: { clientActivityID: letter.key } });
      if (letter !== this.letters[0]) {
        attempt = 0;
        continue;
      }
      if (posted.kind === 'again') {
        if (attempt >= 2) {
          this.onDelivery(letter.key, 'failed');
        }
        await this.pause.for(Math.max(posted.afterMs ?? 0, backoff(attempt)));
        attempt++;
        continue;
      }

      this.letters.shift();
      attempt = 0;
      this.onDelivery(letter.key, posted.kind === 'stored' ? 'sent' : posted.kind, posted.kind === 'stored' ? posted.id : undefined);
    }
    this.sending = false;
  }
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

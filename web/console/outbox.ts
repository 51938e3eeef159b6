import type { Line } from './line';
import { write } from './rows';
import type { Transcript } from './transcript';
import type { SayAnswer } from './wire';

interface Letter {
  readonly clientId: string;
  readonly text: string;
  readonly row: HTMLElement;
}

/**
 * Sends what was written, one after the other, so that the order holds. A message keeps its client id over every try: the server
 * stores it once. What could not be sent waits for the connection, and can be tried again by hand.
 */
export class Outbox {
  private readonly waiting: Letter[] = [];
  private busy = false;

  constructor(
    private readonly line: Line,
    private readonly conversationId: string,
    private readonly transcript: Transcript,
    private readonly stored: () => void,
  ) {
    line.whenConnected(() => void this.flush());
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  post(text: string, name: string): void {
    const clientId = newId();
    const row = this.transcript.addPending(clientId, text, name, () => void this.flush());
    this.waiting.push({ clientId, text, row });
    void this.flush();
  }

  private async flush(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (let letter = this.waiting[0]; letter !== undefined; letter = this.waiting[0]) {
        if (!(await this.send(letter))) {
          break;
        }
        this.waiting.shift();
        this.stored();
      }
    } finally {
      this.busy = false;
    }
  }

  private async send(letter: Letter): Promise<boolean> {
    show(letter.row, 'Sending…', false);
    try {
      const answer = await this.line.ask<SayAnswer>('Say', this.conversationId, letter.clientId, letter.text);
      if (answer.refusal !== null) {
        show(letter.row, `Not sent. ${answer.refusal}`, true);
        return false;
      }
      show(letter.row, 'Stored', false);
      return true;
    } catch {
      show(letter.row, 'Not sent yet. It is sent when the connection is back.', true);
      return false;
    }
  }
}

function show(row: HTMLElement, words: string, failed: boolean): void {
  row.classList.toggle('failed', failed);
  write(row, 'delivery', words);
  row.querySelector('button')?.toggleAttribute('hidden', !failed);
}

/** 128 random bits; randomUUID exists on secure origins only. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

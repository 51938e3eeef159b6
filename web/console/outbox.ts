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
 * stores it once. What could not be sent waits for the connection, and can be tried again by hand. What is refused comes back to the
 * writer, and with it what was written after it: nothing overtakes it, and it holds up nothing.
 */
export class Outbox {
  private readonly waiting: Letter[] = [];
  private busy = false;

  constructor(
    private readonly line: Line,
    private readonly conversationId: string,
    private readonly transcript: Transcript,
    private readonly stored: () => void,
    private readonly giveBack: (text: string, reason: string) => void,
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
        const answer = await this.send(letter);
        if (answer === null) {
          break;
        }
        if (answer.refusal !== null) {
          this.takeBack(answer.refusal);
          break;
        }
        show(letter.row, 'Stored', false);
        this.waiting.shift();
        this.stored();
      }
    } finally {
      this.busy = false;
    }
  }

  /** Null: the server could not be asked. */
  private async send(letter: Letter): Promise<SayAnswer | null> {
    show(letter.row, 'Sending…', false);
    try {
      return await this.line.ask<SayAnswer>('Say', this.conversationId, letter.clientId, letter.text);
    } catch {
      show(letter.row, 'Not sent yet. It is sent when the connection is back.', true);
      return null;
    }
  }

  private takeBack(reason: string): void {
    const letters = this.waiting.splice(0);
    letters.forEach(letter => letter.row.remove());
    this.giveBack(letters.map(letter => letter.text).join('\n\n'), reason);
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

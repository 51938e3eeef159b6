import { HttpTransportType, HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';

const firstPause = 200;
const longestPause = 5000;
const pause = (tries: number): number => Math.min(longestPause, firstPause * 2 ** tries);

/**
 * The live connection. It never gives up: the library's own policy ends after 42 seconds and does not cover the first connect, and a
 * duty room is open for hours. Whoever follows something asks for it again at every (re)connect.
 */
export class Line {
  private readonly hub: HubConnection;
  private readonly onConnect: (() => void)[] = [];
  private readonly status = document.getElementById('connection');
  private readonly signedOut = document.getElementById('signed-out');

  constructor(url: string) {
    this.hub = new HubConnectionBuilder()
      .withUrl(url, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => pause(context.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.onreconnecting(() => this.lost());
    this.hub.onreconnected(() => this.connected());
    this.hub.onclose(() => {
      this.lost();
      void this.start(0);
    });
  }

  /** Called at the first connect and at every later one. */
  whenConnected(todo: () => void): void {
    this.onConnect.push(todo);
  }

  on<T>(name: string, todo: (value: T) => void): void {
    this.hub.on(name, todo);
  }

  get isUp(): boolean {
    return this.hub.state === HubConnectionState.Connected;
  }

  ask<T>(name: string, ...values: unknown[]): Promise<T> {
    return this.hub.invoke<T>(name, ...values);
  }

  /** For what may be lost. */
  tell(name: string, ...values: unknown[]): void {
    if (this.isUp) {
      this.hub.send(name, ...values).catch(() => undefined);
    }
  }

  open(): void {
    void this.start(0);
  }

  private async start(tries: number): Promise<void> {
    try {
      await this.hub.start();
      this.connected();
    } catch {
      this.lost();
      await this.lookForSignIn();
      setTimeout(() => void this.start(tries + 1), pause(tries));
    }
  }

  /** A socket that is refused looks the same as a server that is away; a page that answers with a redirect says that it is the sign-in. */
  private async lookForSignIn(): Promise<void> {
    try {
      const answer = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
      this.signedOut?.toggleAttribute('hidden', answer.type !== 'opaqueredirect');
    } catch {
      this.signedOut?.setAttribute('hidden', '');
    }
  }

  private lost(): void {
    this.say('The live connection is lost. Trying again; what you write stays here.');
  }

  private connected(): void {
    this.say('');
    this.signedOut?.setAttribute('hidden', '');
    for (const todo of this.onConnect) {
      todo();
    }
  }

  private say(words: string): void {
    const line = this.status?.firstElementChild;
    if (line instanceof HTMLElement && line.textContent !== words) {
      line.textContent = words;
      line.hidden = words === '';
    }
  }
}

import { ask, json, retryAfter } from './http';
import { backoff, Pause } from './time';
import type { Activity, ActivitySet, Posted, Session } from './wire';

export type LineState = 'connecting' | 'busy' | 'online' | 'lost' | 'closed';

const api = '/v3/directline';
const keepAlive = 20_000;

/** Silence after which a socket counts as dead: the server sends an empty frame more often than this. */
const silence = 50_000;

/** A socket that ends sooner counts as refused: the next one waits longer, and what is new is fetched meanwhile. */
const steady = 2000;

/**
 * The Direct Line of this page: starts a conversation when the first thing is said, then listens and comes back by watermark
 * after every drop. The token lives in this object only.
 */
export class Line {
  private session: Session | undefined;
  private starting: Promise<Session> | undefined;
  private watermark = '';
  private socket: WebSocket | undefined;
  private readonly pause = new Pause();

  constructor(
    private readonly onActivities: (activities: Activity[], old: boolean) => void,
    private readonly onState: (state: LineState) => void,
    private readonly onStarted: (session: Session) => void,
  ) {
    setInterval(() => void this.refreshSoon(), 60_000);
  }

  get userId(): string | undefined {
    return this.session?.userId;
  }

  /** Tries until there is a conversation. Calling it again is free. */
  start(): Promise<Session> {
    if (this.session !== undefined) {
      return Promise.resolve(this.session);
    }

    this.starting ??= this.begin().finally(() => {
      this.starting = undefined;
    });
    return this.starting;
  }

  async post(activity: Activity): Promise<Posted> {
    const session = await this.start();
    const response = await ask('POST', `${this.path(session)}/activities`, session.token, { ...activity, from: { id: session.userId }, locale: 'en-GB' });
    if (response?.status === 200) {
      const answer = await json<{ id?: string }>(response);
      return answer?.id === undefined ? { kind: 'again' } : { kind: 'stored', id: answer.id };
    }
    if (response?.status === 401 || response?.status === 403) {
      await this.resume(session);
      return { kind: 'again' };
    }
    if (response !== undefined && response.status < 500 && response.status !== 429 && response.status !== 408) {
      return { kind: response.status === 422 ? 'secret' : 'refused' };
    }

    const afterMs = retryAfter(response);
    return afterMs === undefined ? { kind: 'again' } : { kind: 'again', afterMs };
  }

  /** Lossy: says that somebody is writing, never what. */
  typing(): void {
    if (this.session !== undefined) {
      const { token, userId } = this.session;
      void ask('POST', `${this.path(this.session)}/activities`, token, { type: 'typing', from: { id: userId } });
    }
  }

  /** The optional tap at the end. */
  helped(answer: string): void {
    if (this.session !== undefined) {
      void ask('POST', '/chat/helped', undefined, { token: this.session.token, answer });
    }
  }

  /** What the visitor has asked to come back with: five words, or nothing to show because this phone keeps the chat. */
  async fetchWayBack(): Promise<string | undefined> {
    const response = this.session === undefined ? undefined : await ask('POST', '/chat/way-back', undefined, this.session.token, 'same-origin');
    return response?.status === 200 ? (await json<{ words?: string }>(response))?.words : undefined;
  }

  /** Opens an earlier conversation in the place of this one. False = nothing leads there; undefined = nobody could look. */
  async comeBack(words: string | undefined, onOpen: () => void): Promise<boolean | undefined> {
    const response = await ask('POST', '/chat/return', undefined, { words }, 'same-origin');
    const session = response?.status === 200 ? await json<Session>(response) : undefined;
    if (session === undefined) {
      return response?.status === 403 ? false : undefined;
    }

    onOpen();
    this.leave();
    this.session = session;
    this.watermark = '';
    this.onStarted(session);
    await this.catchUp(true);
    void this.listenAgainAndAgain(session);
    return true;
  }

  /** Comes back at once instead of at the end of the pause. */
  hurry(): void {
    this.pause.end();
  }

  /** Ends everything here and gives the token, so that the server can end it too. */
  leave(): string | undefined {
    const token = this.session?.token;
    this.session = undefined;
    this.socket?.close();
    this.pause.end();
    return token;
  }

  private path(session: Session): string {
    return `${api}/conversations/${session.conversationId}`;
  }

  private async begin(): Promise<Session> {
    this.onState('connecting');
    for (let attempt = 0; ; attempt++) {
      const response = await ask('POST', '/chat/start', undefined, {});
      const session = response?.ok === true ? await json<Session>(response) : undefined;
      if (session !== undefined) {
        this.session = session;
        this.watermark = '';
        this.onStarted(session);
        void this.listenAgainAndAgain(session);
        return session;
      }

      this.onState(response === undefined ? 'lost' : 'busy');
      await this.pause.for(Math.max(retryAfter(response) ?? 0, backoff(attempt)));
    }
  }

  private async listenAgainAndAgain({ conversationId, streamUrl }: Session): Promise<void> {
    const isOurs = () => this.session?.conversationId === conversationId;
    let url: string | undefined = streamUrl;
    for (let attempt = 0; isOurs(); attempt++) {
      const lived: number = url === undefined ? 0 : await this.listen(url);
      if (!isOurs()) {
        return;
      }

      const isSteady = lived > steady;
      this.onState(url !== undefined && !isSteady && await this.catchUp() ? 'online' : 'lost');
      attempt = isSteady ? 0 : attempt;
      await this.pause.for(backoff(attempt));
      url = await this.reconnect();
    }
  }

  /** Ends when the socket does, with how long it was open, in milliseconds. */
  private listen(streamUrl: string): Promise<number> {
    return new Promise(resolve => {
      const { pathname, search } = new URL(streamUrl, location.href);
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`);
      let openedAt: number | undefined;
      let heard = Date.now();
      const beat = setInterval(() => {
        if (Date.now() - heard > silence) {
          socket.close();
        } else if (socket.readyState === WebSocket.OPEN) {
          socket.send('');
        }
      }, keepAlive);

      socket.onopen = () => {
        openedAt = Date.now();
        this.onState('online');
      };
      socket.onmessage = (event: MessageEvent<string>) => {
        heard = Date.now();
        if (event.data !== '') {
          this.take(JSON.parse(event.data) as ActivitySet);
        }
      };
      socket.onclose = () => {
        clearInterval(beat);
        resolve(openedAt === undefined ? 0 : Date.now() - openedAt);
      };
      this.socket = socket;
    });
  }

  /** What came while no socket was open, also where sockets are not let through. */
  private async catchUp(old = false): Promise<boolean> {
    const session = this.session;
    if (session === undefined) {
      return false;
    }

    const response = await ask('GET', `${this.path(session)}/activities?watermark=${encodeURIComponent(this.watermark)}`, session.token);
    const set = response?.status === 200 ? await json<ActivitySet>(response) : undefined;
    if (set !== undefined) {
      this.take(set, old);
    }
    return set !== undefined;
  }

  private async reconnect(): Promise<string | undefined> {
    const session = this.session;
    if (session === undefined) {
      return undefined;
    }

    const response = await ask('GET', `${this.path(session)}?watermark=${encodeURIComponent(this.watermark)}`, session.token);
    if (response?.status === 401 || response?.status === 403) {
      return await this.resume(session);
    }

    return this.adopt(session, response?.status === 200 ? await json<Session>(response) : undefined);
  }

  /** Exchanges an expired token for a fresh one. A refusal means that this conversation is closed for good. */
  private async resume(session: Session): Promise<string | undefined> {
    const response = await ask('POST', '/chat/resume', undefined, { token: session.token, watermark: this.watermark });
    if (response?.status === 403 && this.session?.token === session.token) {
      this.session = undefined;
      this.socket?.close();
      this.onState('closed');
      return undefined;
    }

    return this.adopt(session, response?.status === 200 ? await json<Session>(response) : undefined);
  }

  private adopt(of: Session, fresh: Session | undefined): string | undefined {
    if (fresh !== undefined && this.session?.conversationId === of.conversationId) {
      this.session = { ...of, ...fresh, userId: of.userId };
    }
    return fresh?.streamUrl;
  }

  private async refreshSoon(): Promise<void> {
    const session = this.session;
    if (session === undefined) {
      return;
    }

    session.expires_in -= 60;
    if (session.expires_in < 900) {
      const response = await ask('POST', `${api}/tokens/refresh`, session.token);
      this.adopt(session, response?.status === 200 ? await json<Session>(response) : undefined);
    }
  }

  private take(set: ActivitySet, old = false): void {
    if (set.activities !== undefined) {
      this.onActivities(set.activities, old);
    }
    if (set.watermark) {
      this.watermark = set.watermark;
    }
  }
}

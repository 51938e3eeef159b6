/** Seconds after which a request counts as lost; the message is then sent again under the same key. */
const patience = 10_000;

/** One request to our own origin. Undefined = no answer came. Cookies only travel where the visitor has chosen to keep one. */
export async function ask(method: string, path: string, token?: string, body?: unknown, credentials: RequestCredentials = 'omit'): Promise<Response | undefined> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token !== undefined) {
    headers['Authorization'] = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }

  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      cache: 'no-store',
      credentials,
      redirect: 'error',
      signal: abort.signal,
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

export async function json<T>(response: Response): Promise<T | undefined> {
  try {
    return await response.json() as T;
  } catch {
    return undefined;
  }
}

/** How long the server asks us to wait, in milliseconds. */
export function retryAfter(response: Response | undefined): number | undefined {
  const seconds = Number(response?.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : undefined;
}

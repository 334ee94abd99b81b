// @ts-check

/** How long an answer may take, milliseconds. */
export const requestTime = 20_000;

/** A request that did not bring what it should. */
export class RequestError extends Error {
  /** @param {number} status 0 when nothing came back @param {number} [wait] milliseconds the server asks to wait */
  constructor(status, wait) {
    super(`status ${status}`);
    this.status = status;
    this.wait = wait;
  }

  /** True when the same request may work later. */
  get passing() {
    return this.status === 0 || this.status >= 500 || [401, 403, 404, 408, 429].includes(this.status);
  }
}

/**
 * Asks our server. @param {string} address @param {string} method @param {object} [body] @param {string} [token] @returns {Promise<any>} what the answer says, null when it is empty
 * @throws {RequestError} nothing came back, or it was not a success
 */
export async function request(address, method, body, token) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  const isForm = body instanceof FormData;
  if (body && !isForm) {
    headers['Content-Type'] = 'application/json';
  }

  let answer;
  try {
    answer = await fetch(address, {
      method, headers, body: isForm ? body : body && JSON.stringify(body), credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(requestTime),
    });
  } catch {
    throw new RequestError(0);
  }

  if (!answer.ok) {
    const seconds = Number(answer.headers.get('Retry-After'));
    throw new RequestError(answer.status, seconds > 0 ? Math.min(seconds, 60) * 1000 : undefined);
  }

  const text = await answer.text().catch(() => '');
  return text === '' ? null : JSON.parse(text);
}

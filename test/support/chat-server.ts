import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly response_format?: { readonly type: string; readonly json_schema?: unknown; readonly schema?: unknown };
}

/** Answers one request, well or badly. */
export type Behaviour = (response: ServerResponse, request: ChatRequest) => void;

export interface ChatServer {
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly ChatRequest[];
  /** When each request came, in ms. */
  readonly times: readonly number[];
  readonly authorizations: readonly (string | undefined)[];
  close(): Promise<void>;
}

/** A real HTTP server that speaks the chat-completions protocol: each request gets the next behaviour, the last for ever. */
export async function chatServer(...behaviours: readonly Behaviour[]): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const times: number[] = [];
  const authorizations: (string | undefined)[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const behaviour = behaviours[Math.min(requests.length, behaviours.length - 1)] as Behaviour;
      requests.push(body);
      times.push(Date.now());
      authorizations.push(request.headers.authorization);
      if (request.url === '/v1/chat/completions') behaviour(response, body);
      else status(404, 'no such path')(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    times,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<ChatRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** A complete answer with this content. */
export function content(text: string | null, finishReason = 'stop', tokens = 100): Behaviour {
  return (response, { model }) =>
    json(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finishReason }],
      usage: { prompt_tokens: tokens / 2, completion_tokens: tokens / 2, total_tokens: tokens },
    });
}

/** A complete answer with this JSON. */
export function answers(value: unknown): Behaviour {
  return content(JSON.stringify(value));
}

export function status(code: number, message: string, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    json(response, code, { error: { message, type: 'error', code: null } });
  };
}

export const emptyChoices: Behaviour = (response, { model }) =>
  json(response, 200, { id: 'chatcmpl-1', object: 'chat.completion', created: 0, model, choices: [] });

/** Takes the request and never answers. */
export const silence: Behaviour = () => {};

/** Sends the head and half of the body, then nothing more. */
export const stalledBody: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices": [{"message": {"content": "{');
};

/** Breaks the connection in the middle of the answer. */
export const brokenOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices": [', () => response.destroy());
};

/** A page of a proxy instead of the API. */
export const htmlPage: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Welcome</body></html>');
};

function json(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

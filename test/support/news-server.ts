import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test's server does at a path. */
export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A web server of an invented outlet on the loopback address; it does at each path what the test says. */
export class NewsServer {
  readonly requests: { path: string; headers: http.IncomingHttpHeaders; at: number }[] = [];
  readonly pages = new Map<string, Handler>();
  /** The most requests that were open at once. */
  mostOpen = 0;
  private open = 0;

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<NewsServer> {
    const server = http.createServer();
    const news = new NewsServer(server);
    server.on('request', (request, response) => news.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return news;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** Serves a text at a path. */
  serve(
    path: string,
    body: string | Buffer,
    type = 'text/html; charset=utf-8',
    headers: http.OutgoingHttpHeaders = {},
  ): void {
    this.pages.set(path, (_request, response) =>
      response.writeHead(200, { 'content-type': type, ...headers }).end(body),
    );
  }

  requestsFor(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  reset(): void {
    this.pages.clear();
    this.requests.length = 0;
    this.mostOpen = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const path = request.url ?? '/';
    this.requests.push({ path, headers: request.headers, at: performance.now() });
    this.open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    response.once('close', () => {
      this.open -= 1;
    });
    const handler = this.pages.get(path);
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  }
}

/** A page as an outlet writes one, with an article that a reader would recognise. */
export function newsPage(title: string, date: string, sentences: string, head = ''): string {
  const filler =
    'The harbour master spoke at length about the weather, the tides and the price of rope, and nobody left early.';
  return `<!doctype html><html><head><title>${title} | The Amsel Courier</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Amsel Courier">
<meta property="article:published_time" content="${date}T09:00:00+02:00">${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1>
<p>${sentences}</p><p>${filler}</p><p>${filler}</p><p>${filler}</p></article>
<aside><a href="/more">More stories</a></aside></body></html>`;
}

import { Agent, request } from 'node:http';

/** A GraphQL client whose connections are kept open, as a front end's server would have them; a question waits for a free one. */
export class HttpClient {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections = 1,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Milliseconds from sending the question to the last byte of its answer, and the answer. @throws {Error} for an answer with errors. */
  async ask(query: string, variables: object): Promise<{ ms: number; body: string }> {
    const question = JSON.stringify({ query, variables });
    const began = performance.now();
    const body = await this.post(question);
    const ms = performance.now() - began;
    if (body.startsWith('{"errors"') || body.includes('"errors":[{"message"')) {
      throw new Error(`The server answers: ${body.slice(0, 500)}`);
    }
    return { ms, body };
  }

  close(): void {
    this.agent.destroy();
  }

  private post(question: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(question) };
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(question);
    });
  }
}

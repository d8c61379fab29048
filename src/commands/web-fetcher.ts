import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { Fetcher } from '../ingest/read/web/fetcher';

/** How a person says whom this program may ask over the network, and how it introduces itself. */
export interface WebFlags {
  readonly allowHost?: string[];
  readonly contact?: string;
}

export function allowHostOption(): Option {
  return new Option('--allow-host <host...>', 'private hosts that may be asked, such as localhost:8080');
}

export function contactOption(): Option {
  return new Option('--contact <address>', 'where the owners of servers reach you; told to each that is asked');
}

export function openFetcher(flags: WebFlags): Fetcher {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return new Fetcher({ version, contact: flags.contact ?? null, allowedHosts: flags.allowHost ?? [] });
}

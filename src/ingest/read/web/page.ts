import { Readability } from '@mozilla/readability';
import { messageOf } from '../../../errors';
import type { ReadResult } from '../../../model/article';
import { articleFromFields, onLine } from '../article-fields';
import { MAX_PAGE_ELEMENTS } from '../limits';
import { reject } from '../rejection';
import { type HtmlNode, parseHtml } from './html';
import { pageMetadata } from './page-metadata';

/** What a feed or sitemap said of a page: it fills what the page does not say itself. */
export interface PageHints {
  readonly title?: string | null;
  readonly date?: string | null;
  readonly siteName?: string | null;
}

/** Elements that start a new paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Takes the article out of a web page: its own words, without navigation, advertisements and links to other stories. */
export function articleFromPage(html: string, fetchedFrom: string, origin: string, hints: PageHints = {}): ReadResult {
  try {
    const document = parseHtml(html);
    const metadata = pageMetadata(document, fetchedFrom);
    // Readability takes the document apart, so it comes last.
    const reading = new Readability(document, { maxElemsToParse: MAX_PAGE_ELEMENTS }).parse();
    const text = reading?.content ? paragraphs(reading.content) : '';
    if (text === '') {
      return reject('NO_ARTICLE', origin, null, 'No article was found in the page. Give the address of an article.');
    }
    const fields = {
      url: metadata.url,
      date: metadata.date ?? hints.date ?? '',
      title: metadata.title ?? hints.title ?? reading?.title ?? '',
      text,
      source: metadata.siteName ?? hints.siteName ?? reading?.siteName ?? null,
    };
    return articleFromFields(fields, origin, onLine(null));
  } catch (error) {
    return reject('NO_ARTICLE', origin, null, `The page could not be read: ${messageOf(error)}.`);
  }
}

/** The text of a piece of HTML, a blank line between paragraphs. */
function paragraphs(html: string): string {
  const document = parseHtml(`<!doctype html><html><body>${html}</body></html>`);
  const found: string[] = [];
  let current = '';
  const end = () => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') found.push(paragraph);
    current = '';
  };
  const walk = (node: HtmlNode) => {
    if (node.nodeType === 3) current += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    const isBlock = BLOCKS.has(name);
    if (isBlock) end();
    if (name === 'br') current += ' ';
    for (const child of node.childNodes) walk(child);
    if (isBlock) end();
  };
  for (const child of document.body.childNodes) walk(child);
  end();
  return found.join('\n\n');
}

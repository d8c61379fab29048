/** The little of the DOM that reading needs: the compiler's own DOM types would add a browser's globals to the whole program. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

export interface HtmlNode {
  /** 1: element, 3: text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlDocument {
  readonly body: HtmlNode;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

// linkedom ships CommonJS beside its ES modules, but types for the latter only, which the compiler then refuses to import.
const { parseHTML } = require('linkedom') as { parseHTML(html: string): { document: HtmlDocument } };

/** Parses HTML as browsers do, forgiving what is broken; runs no script and loads nothing. */
export function parseHtml(html: string): HtmlDocument {
  return parseHTML(html).document;
}

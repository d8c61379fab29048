import type { ReadResult } from '../../model/article';
import { articleFromFields } from './article-fields';
import { excerpt, reject } from './rejection';

/** The first line of an article: ` date YYYY-MM-DD URL`; what stands in for the day and the URL is checked later. */
const DATE_LINE = /^\s*date\b:?[ \t]*(\S*)[ \t]*(.*)$/i;
const EXPECTED = "The first line has to be ' date YYYY-MM-DD URL'";
/**
 * Blank lines between the date line and the first text at which the title's own line is among them: the separator, the
 * missing title, the separator. One or two are a separator, loosely written.
 */
const BLANKS_OF_A_MISSING_TITLE = 3;

/**
 * Reads one article in the project's text format: the date line, a blank line, the title, a blank line, the body.
 * @param text with `\n` line ends and no byte order mark, as `decodeText` returns it
 */
export function parseTextArticle(text: string, origin: string): ReadResult {
  if (text.trim() === '')
    return reject('EMPTY', origin, null, 'The file is empty. Write an article into it or remove it.');
  const lines = text.split('\n');
  const dateAt = lines.findIndex((line) => line.trim() !== '');
  const dateLine = DATE_LINE.exec(lines[dateAt] ?? '');
  if (!dateLine) {
    return reject('NO_DATE_LINE', origin, dateAt + 1, `${EXPECTED}, not ${excerpt(lines[dateAt] ?? '')}.`);
  }
  const dateIsUrl = /^https?:/i.test(dateLine[1] ?? '');
  const titleAt = lines.findIndex((line, at) => at > dateAt && line.trim() !== '');
  if (titleAt < 0) {
    return reject('NO_TITLE', origin, dateAt + 2, 'Title and body are missing. Write both below the date line.');
  }
  if (titleAt - dateAt - 1 >= BLANKS_OF_A_MISSING_TITLE) {
    return reject('NO_TITLE', origin, dateAt + 3, 'The line of the title is blank. Write the title there.');
  }
  const bodyAt = lines.findIndex((line, at) => at > titleAt && line.trim() !== '');
  return articleFromFields(
    {
      url: dateIsUrl ? dateLine[1] : dateLine[2],
      date: dateIsUrl ? '' : dateLine[1],
      title: lines[titleAt],
      text: bodyAt < 0 ? '' : lines.slice(bodyAt).join('\n'),
    },
    origin,
    { url: dateAt + 1, date: dateAt + 1, title: titleAt + 1, text: bodyAt < 0 ? titleAt + 1 : bodyAt + 1 },
  );
}

import { canonicalUrl } from '../../../../src/ingest/read/canonical-url';
import { sourceDomain } from '../../../../src/ingest/read/source-domain';

test.each([
  ['HTTPS://Gull.Example/A?b=C', 'https://gull.example/A?b=C'],
  ['https://gull.example:443/a', 'https://gull.example/a'],
  ['http://gull.example:80', 'http://gull.example/'],
  ['https://gull.example:8443/a', 'https://gull.example:8443/a'],
  ['https://gull.example/a#comments', 'https://gull.example/a'],
  ['https://gull.example/a?', 'https://gull.example/a'],
  ['https://gull.example/a?utm_source=x&id=7&fbclid=y&gclid=z', 'https://gull.example/a?id=7'],
  ['https://gull.example/a?UTM_Medium=x', 'https://gull.example/a'],
  ['https://gull.example/a?b=2&a=1', 'https://gull.example/a?b=2&a=1'],
  ['https://gull.example/a?q=a%20b+c', 'https://gull.example/a?q=a%20b+c'],
  ['https://gull.example/a?utm=1&xutm_source=2', 'https://gull.example/a?utm=1&xutm_source=2'],
  ['https://gull.example/a?%zz=1', 'https://gull.example/a?%zz=1'],
  ['https://me:secret@gull.example/a', 'https://gull.example/a'],
  ['https://gull.example./a', 'https://gull.example/a'],
  ['  https://gull.example/a/  ', 'https://gull.example/a/'],
])('%s is %s', (written, canonical) => {
  expect(canonicalUrl(written)).toEqual({ ok: true, url: canonical });
  expect(canonicalUrl(canonical)).toEqual({ ok: true, url: canonical });
});

for (const written of [
  '',
  'gull.example/a',
  '/a',
  'ftp://gull.example/a',
  'javascript:alert(1)',
  `https://gull.example/${'a'.repeat(2000)}`,
]) {
  test(`refuses '${written.slice(0, 30)}'`, () => {
    expect(canonicalUrl(written).ok).toBe(false);
  });
}

test.each([
  ['https://www.gull.example/a', 'gull.example'],
  ['https://edition.gull.example/a', 'gull.example'],
  ['https://news.gull.co.uk/a', 'gull.co.uk'],
  ['https://anna.blogspot.com/a', 'anna.blogspot.com'],
  ['http://127.0.0.1:8080/a', '127.0.0.1'],
  ['http://localhost/a', 'localhost'],
])('%s is of %s', (url, domain) => {
  expect(sourceDomain(url)).toBe(domain);
});

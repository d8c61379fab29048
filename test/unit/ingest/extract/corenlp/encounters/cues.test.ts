import type { Token } from '../../../../../../src/ingest/extract/corenlp/document';
import { hasCue, isCueForm } from '../../../../../../src/ingest/extract/corenlp/encounters/cues';

/** 'met/meet/VBD Dorn//NNP/PERSON': word, lemma (the word itself where empty), part of speech, name's class. */
function sentence(words: string): Token[] {
  return words.split(' ').map((word, i) => {
    const [text = '', lemma = '', pos = '', ner = 'O'] = word.split('/');
    return { i, word: text, lemma: lemma || text, pos, ner } as unknown as Token;
  });
}

const BERG = 'Berg//NNP/PERSON';
const DORN = 'Dorn//NNP/PERSON';

test.each([
  ['a verb of encounter', `${BERG} met/meet/VBD ${DORN}`],
  ['a noun of encounter', `the//DT meeting//NN of//IN ${BERG}`],
  ['a gerund, however it is tagged', `denied/deny/VBD meeting//NNP ${DORN}`],
  ['a verb with the word that it needs', `${BERG} took/take/VBD part//NN in//IN it//PRP`],
  ['a verb that leads to a name', `${BERG} flew/fly/VBD late//RB on//IN Monday//NNP to//IN Norhaven//NNP/LOCATION`],
  ['a call to somebody', `${BERG} called/call/VBD ${DORN}`],
  ['a noun in the company that it needs', `a//DT phone//NN call//NN with//IN ${DORN}`],
  ['a noun with somebody instead', `contact//NN with//IN ${DORN}`],
])('is worth parsing: %s', (_what, words) => expect(hasCue(sentence(words))).toBe(true));

test.each([
  ['no word of encounter', `${BERG} wrote/write/VBD a//DT letter//NN`],
  ['a verb of encounter that is a noun here', `the//DT report//NN of//IN ${BERG} to//IN ${DORN}`],
  ['a noun of encounter that is a verb here', `${BERG} summits/summit/VBZ`],
  ['a verb without the word that it needs', `${BERG} took/take/VBD a//DT train//NN`],
  ['a verb that leads nowhere', `prices/price/NNS went/go/VBD up//RB`],
  ['a verb that leads to no name', `it//PRP came/come/VBD to//IN an//DT end//NN`],
  ['a call for something', `${BERG} called/call/VBD for//IN calm//NN`],
  ['a noun out of its company', `a//DT call//NN for//IN calm//NN`],
  ['the body of lawmakers', `Congress/Congress/NNP voted/vote/VBD`],
])('is not worth it: %s', (_what, words) => expect(hasCue(sentence(words))).toBe(false));

test('knows a word of encounter in its regular forms, for headlines whose words have no lemma', () => {
  for (const word of ['meet', 'visits', 'hosted', 'talks', 'greeting', 'attends']) expect(isCueForm(word)).toBe(true);
  for (const word of ['wrote', 'weather', 'news']) expect(isCueForm(word)).toBe(false);
});

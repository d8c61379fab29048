/** What an invented article must be read as: kind and family names of each report, in order. */
export type PartySentence = readonly [what: string, text: string, reports: readonly string[]];

/** Who takes part, in the ways in which English news tells it. Invented people; any likeness is chance. */
export const PARTY_SENTENCES: readonly PartySentence[] = [
  [
    'the two leaders are those of the encounter before',
    'President Mara Lindqvist will receive the Danish president, Teo Varga, in Oslo. The two leaders will meet on Friday.',
    ['MEETING Lindqvist Varga', 'MEETING Lindqvist Varga'],
  ],
  [
    'of three people in a sentence the two leaders are the two who lead',
    'Danish Prime Minister Teo Varga sent his envoy, Jon Okafor, to Mara Lindqvist to prepare a summit between the two leaders.',
    ['MEETING Lindqvist Varga'],
  ],
  [
    'the three engineers are the three who are named in a list',
    'Norway freed three engineers on Monday. The engineers are Jon Okafor, Pia Sund and Ilse Brandt. President Mara Lindqvist greeted the three engineers at the airport.',
    ['MEETING Brandt Lindqvist Okafor Sund'],
  ],
  [
    'she is whom the sentence is about, told by her office, not a guest named last',
    'Mayor Mara Lindqvist thanked the council. The mayor had talks with Prime Minister Teo Varga in Oslo before traveling to Bergen, where she met Ilse Brandt.',
    ['MEETING Lindqvist Varga', 'VISIT Lindqvist', 'MEETING Brandt Lindqvist'],
  ],
  [
    'her visit is that of the subject behind it',
    'Pia Sund spoke of the harbour. During her visit to Lisbon, Mara Lindqvist met Teo Varga.',
    ['VISIT Lindqvist', 'MEETING Lindqvist Varga'],
  ],
  [
    'he within a quotation is not the one who speaks',
    'Teo Varga had said so before. "In Lisbon he met Jon Okafor twice," Peter Holm said.',
    ['MEETING Okafor Varga'],
  ],
  [
    'a pronoun whose name tells no gender fits the gender that other pronouns told',
    'Toril Aasen spoke first. Aasen said she was glad. Aasen thanked Jon Okafor. Later she met Teo Varga in Oslo.',
    ['MEETING Aasen Varga'],
  ],
  [
    'the president without a country is the one at home',
    'The Bundestag applauded. French President Teo Varga met the president, Mara Lindqvist, in Berlin. The president met Jon Okafor on Tuesday.',
    ['MEETING Lindqvist Varga', 'MEETING Lindqvist Okafor'],
  ],
  [
    'a summit with a state is one with its leader',
    'Norwegian President Mara Lindqvist left early. Danish President Teo Varga held a summit with Norway in May.',
    ['MEETING Lindqvist Varga'],
  ],
  ['nobody meets his own state', 'Danish President Teo Varga returned. Varga held talks with Danish officials.', []],
  [
    'two who travel have each made a visit and not met',
    'Mara Lindqvist and Teo Varga flew to Lisbon on Monday.',
    ['VISIT Lindqvist', 'VISIT Varga'],
  ],
  [
    'all who are named in one list have met, however the parser hangs them',
    'Ida Lund will vote against it. Lund and Sens. Jon Okafor (R-Ohio) and Pia Sund (R-Iowa) all said in interviews they have met with Ilse Brandt privately.',
    ['MEETING Brandt Lund Okafor Sund'],
  ],
  [
    'a name told in brackets is no further member of a list',
    'The three divers are Norwegians Jon Okafor, Teo Varga (also known as Ted Vargas), and Peter Holm. Mayor Mara Lindqvist greeted the divers.',
    ['MEETING Holm Lindqvist Okafor Varga'],
  ],
  [
    'a family is the people of its name',
    'Teo Varga spoke first. His wife, Ida Varga, listened. The Vargas had dinner with Mara Lindqvist at the castle, where they met Jon Okafor.',
    ['MEETING Lindqvist Varga Varga', 'MEETING Okafor Varga Varga'],
  ],
  [
    'the magnate is the one whom the article calls so',
    'Shipping magnate Teo Varga arrived early. Mara Lindqvist thanked the council. Lindqvist met the magnate on Tuesday.',
    ['MEETING Lindqvist Varga'],
  ],
  [
    'the general is a person, though the tagger takes the word for an adjective',
    'Gen. Teo Varga commands the navy. The general had talks with Ambassador Ilse Brandt in Oslo.',
    ['MEETING Brandt Varga'],
  ],
  [
    'a contracted perfect is no passive',
    "Queen Mara thanked the council. According to the palace, she's received Teo Varga twice at the castle.",
    ['MEETING Mara Varga'],
  ],
  [
    'the title of the next name in a list is not that of the one before',
    'Nobody saw Teo Varga, Mayor Ida Lund and Jon Okafor. The mayor met Pia Sund on Tuesday.',
    ['MEETING Lund Sund'],
  ],
  [
    'a family-first name is known by its first word, in the name of a summit too',
    'Zhao Lin arrived on Monday. Mara Lindqvist waited. It was cold ahead of the Lindqvist-Zhao summit.',
    ['MEETING Lin Lindqvist'],
  ],
  [
    'the envoy is the ambassador, a counterpart the one of the same office',
    'Danish Ambassador Teo Varga and Norwegian Foreign Minister Mara Lindqvist left early. Swedish Foreign Minister Jon Okafor held talks with the Danish envoy on Monday. Okafor met his Norwegian counterpart on Tuesday.',
    ['MEETING Okafor Varga', 'MEETING Lindqvist Okafor'],
  ],
  [
    'who met and also met another has met both',
    'Mara Lindqvist met Teo Varga in Oslo on Monday, the second meeting of the year, and also met this month with Jon Okafor in Lisbon.',
    ['MEETING Lindqvist Varga', 'MEETING Lindqvist Okafor'],
  ],
  [
    'of two summits the one is meant that was called by that name',
    'Mara Lindqvist met Teo Varga at a summit in Oslo in May. Jon Okafor will hold a summit with Ilse Brandt in Lisbon in August. The Oslo summit lasted an hour.',
    ['MEETING Lindqvist Varga', 'MEETING Brandt Okafor', 'MEETING Lindqvist Varga'],
  ],
  [
    'the vice president is not the president, a foreign minister no prime minister',
    'President Mara Lindqvist and Vice President Teo Varga left early. Foreign Minister Pia Sund stayed. The president met Jon Okafor on Monday. The foreign minister met Ilse Brandt on Tuesday.',
    ['MEETING Lindqvist Okafor', 'MEETING Brandt Sund'],
  ],
  [
    'the leaders of countries are those whom the article names, or the countries',
    'Danish President Teo Varga spoke first. Mara Lindqvist had phone conversations with the leaders of Denmark and Iceland.',
    ['CALL Lindqvist Varga', 'CALL Iceland Lindqvist'],
  ],
  [
    'them are those named in a list before',
    'The divers are Jon Okafor, Pia Sund and Ilse Brandt. Mara Lindqvist greeted them at the airport.',
    ['MEETING Brandt Lindqvist Okafor Sund'],
  ],
  [
    'who attended the meeting took part in it, though the meeting was told without him',
    'Mara Lindqvist met Teo Varga in Oslo on Monday. The meeting was also attended by the son of the mayor, Jon Okafor, and by Pia Sund.',
    ['MEETING Lindqvist Varga', 'MEETING Lindqvist Okafor Sund Varga'],
  ],
  [
    'a meeting with two is that of whom the clause is about, and one',
    'Before a brief meeting with Teo Varga and Jon Okafor, Mara Lindqvist thanked the council.',
    ['MEETING Lindqvist Okafor Varga'],
  ],
  [
    'who is bound for a town to meet somebody meets him, not the town',
    'Mara Lindqvist is also bound for Abu Dhabi to meet with Teo Varga.',
    ['MEETING Lindqvist Varga'],
  ],
  [
    'two who agree on a day of talks are the ones who talk',
    'Mara Lindqvist and Teo Varga have reached an agreement on the third day of intense negotiations in Oslo.',
    ['TALKS Lindqvist Varga'],
  ],
  [
    'a White House meeting is held there and not with it',
    'Mara Lindqvist spoke first. Teo Varga said after a White House meeting with Lindqvist that he was glad.',
    ['MEETING Lindqvist Varga'],
  ],
  [
    'who set up a meeting between two is none of them',
    'Peter Holm said that he had set up the meeting between Mara Lindqvist and Teo Varga.',
    ['MEETING Lindqvist Varga'],
  ],
  [
    'who only speaks of a meeting in a quotation was not there',
    '"The meeting with Varga lasted an hour," Pia Sund said. Teo Varga was tired.',
    [],
  ],
  [
    'leaders of a party act for the party, whatever country it is of',
    "Mara Lindqvist cancelled talks with Norway's Labour Party leaders on Monday.",
    ['TALKS Lindqvist Party'],
  ],
];

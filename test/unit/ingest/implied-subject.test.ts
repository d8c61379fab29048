import { withImpliedSubject } from '../../../src/ingest/implied-subject';

test.each([
  ['Met with the President; attended a dinner.', 'Ana Prada met with the President; Ana Prada attended a dinner.'],
  ['Also met with Prince Otto.', 'Ana Prada also met with Prince Otto.'],
  ['Informal meeting with Prime Minister Orla.', 'Ana Prada held informal meeting with Prime Minister Orla.'],
  ['State visit.', 'State visit.'],
  ['President Orla met her.', 'President Orla met her.'],
  ['', ''],
])('%s', (remarks, filled) => {
  expect(withImpliedSubject(remarks, 'Ana Prada').text).toBe(filled);
});

test('offsets lead back to the original, and to nothing where words were put in', () => {
  const remarks = 'Met with Otto Lind; attended a dinner with Orla Voss.';
  const filled = withImpliedSubject(remarks, 'Ana Prada');
  for (const name of ['Otto Lind', 'Orla Voss']) {
    expect(filled.originalOffset(filled.text.indexOf(name))).toBe(remarks.indexOf(name));
  }
  expect(filled.originalOffset(0)).toBeNull();
  expect(filled.originalOffset(filled.text.lastIndexOf('Ana Prada') + 3)).toBeNull();
  expect(filled.originalOffset(filled.text.length - 1)).toBe(remarks.length - 1);
});

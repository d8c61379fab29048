import { failureCode, failureText } from '../../../src/commands/failure';
import { Interrupted } from '../../../src/commands/interruption';
import { AppError } from '../../../src/errors';

test('a foreseen error is its code, what happened and how to go on, without a stack', () => {
  expect(failureText(new AppError('X_MISSING', 'There is no x.', 'Make one.'))).toBe(
    'X_MISSING: There is no x.\nMake one.',
  );
  expect(failureText(new AppError('X_MISSING', 'There is no x.'))).toBe('X_MISSING: There is no x.');
});

test('an unforeseen error keeps its stack; anything thrown is printed', () => {
  expect(failureText(new Error('odd'))).toMatch(/^Error: odd\n\s+at /);
  expect(failureText('odd')).toBe('odd');
});

test('an interruption is no error: no stack, and a code of its own', () => {
  expect(failureText(new Interrupted())).toBe('Interrupted.');
  expect(failureCode(new Interrupted())).toBe(130);
  expect(failureCode(new AppError('X', 'x'))).toBe(1);
});

import { Budget } from '../../../../../src/ingest/extract/llm/budget';

describe('the cost guard', () => {
  test('refuses the article after the last, naming the setting', () => {
    const budget = new Budget({ maxArticles: 2, maxTokens: null });
    budget.article();
    budget.article();
    expect(() => budget.article()).toThrow(
      expect.objectContaining({ code: 'BUDGET_SPENT', hint: expect.stringContaining('LLM_MAX_ARTICLES') }),
    );
  });

  test('refuses a request that would go over, counting what is under way', () => {
    const budget = new Budget({ maxArticles: null, maxTokens: 1_000 });
    budget.reserve(600);
    expect(() => budget.reserve(500)).toThrow(/1,000 tokens a run 600 are used/);
    budget.reserve(400);
  });

  test('counts what a request really used, once it is known', () => {
    const budget = new Budget({ maxArticles: null, maxTokens: 1_000 });
    budget.reserve(900)(300);
    budget.reserve(700);
    expect(() => budget.reserve(1)).toThrow(/BUDGET|used/);
  });

  test('without limits nothing is refused', () => {
    const budget = new Budget({ maxArticles: null, maxTokens: null });
    for (let article = 0; article < 100; article += 1) {
      budget.article();
      budget.reserve(1e9);
    }
  });
});

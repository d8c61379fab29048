import { AppError } from '../../../errors';

export interface BudgetLimits {
  /** Articles that may be asked about in one run (answers from the cache are free); null: any number. */
  readonly maxArticles: number | null;
  /** Tokens, of questions and answers, that one run may use; null: any number. */
  readonly maxTokens: number | null;
}

/** Guards the cost of a run: what would go over a limit is refused before it is asked. */
export class Budget {
  private articles = 0;
  private tokens = 0;

  constructor(private readonly limits: BudgetLimits) {}

  get spentTokens(): number {
    return this.tokens;
  }

  /** Counts an article in. @throws {AppError} BUDGET_SPENT */
  article(): void {
    const { maxArticles } = this.limits;
    if (maxArticles !== null && this.articles >= maxArticles) {
      throw spent(`The limit of ${count(maxArticles)} articles a run is reached`, 'LLM_MAX_ARTICLES');
    }
    this.articles += 1;
  }

  /**
   * Sets tokens aside for a request; the returned function puts in their place what it really used.
   * @throws {AppError} BUDGET_SPENT
   */
  reserve(estimate: number): (used: number) => void {
    const { maxTokens } = this.limits;
    if (maxTokens !== null && this.tokens + estimate > maxTokens) {
      throw spent(
        `This request needs about ${count(estimate)} tokens, and of the limit of ${count(maxTokens)} tokens a run ` +
          `${count(this.tokens)} are used`,
        'LLM_MAX_TOKENS',
      );
    }
    this.tokens += estimate;
    return (used) => {
      this.tokens += used - estimate;
    };
  }
}

function spent(message: string, setting: string): AppError {
  return new AppError(
    'BUDGET_SPENT',
    `${message}: the article was not asked about.`,
    `Raise ${setting} (0: no limit) and run again: what is answered already comes from the cache.`,
  );
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

// Circuit of a garden, after M. Nygard, Release It!, chapter 5. It opens when the garden is ill, so that questions are
// refused at once instead of waiting, and closes by itself.

/** Number of questions that are looked back on. */
const LAST = 10;
/** Longest pause, in ms. Each trial that fails doubles the pause. */
const MAX_PAUSE = 30_000;

/** State of a garden's circuit. */
export class Circuit {
  readonly #failures: number;
  readonly #first: number;
  #last: boolean[] = [];
  #pause: number;
  #until = 0;
  #isOpen = false;
  #isTrying = false;

  /** @param options number of failures that opens it, and the first pause in ms */
  constructor({ failures, pause }: { failures: number; pause: number }) {
    this.#failures = failures;
    this.#first = this.#pause = pause;
  }

  /** Gives the time until a question is let through, in ms; 0 for at once. */
  get wait(): number {
    if (!this.#isOpen) return 0;
    return this.#isTrying ? this.#pause : Math.max(0, this.#until - performance.now());
  }

  /** True while the garden counts as ill. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Lets a question through. To be called where {@link wait} is 0; after a pause it is a trial, and the only one.
   * @returns a function to be called at its end: true if the garden answered, undefined if nobody waited for it
   */
  enter(): (isWell: boolean | undefined) => void {
    const isTrial = this.#isOpen;
    if (isTrial) this.#isTrying = true;
    return (isWell) => {
      if (isTrial) this.#endTrial(isWell);
      else if (isWell !== undefined && !this.#isOpen) this.#count(isWell);
    };
  }

  #endTrial(isWell: boolean | undefined): void {
    this.#isTrying = false;
    if (isWell) {
      this.#isOpen = false;
      this.#pause = this.#first;
    } else if (isWell === false) {
      this.#pause = Math.min(2 * this.#pause, MAX_PAUSE);
      this.#until = performance.now() + this.#pause;
    }
  }

  #count(isWell: boolean): void {
    this.#last = [...this.#last, isWell].slice(-LAST);
    if (this.#last.filter((one) => !one).length < this.#failures) return;
    this.#last = [];
    this.#isOpen = true;
    this.#until = performance.now() + this.#pause;
  }
}

// Hints on how a query was read. They stand in the line of the count, so that no row moves.

import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../core/garden.js';
import { allMessages } from '../messages/second-messages.js';
import type { Actions, View } from '../view/view.js';

/**
 * Renders a button that asks for a text.
 * @param missing words of the text that no note has, which are struck through. Default: none
 */
export function askTemplate(text: string, act: Actions, missing: readonly string[] = []): TemplateResult {
  const words = missing.length
    ? text.split(/(\s+)/u).map((word) => (missing.includes(word) ? html`<s>${word}</s>` : word))
    : text;
  return html`<button class="chip" part="suggestion" type="button" @click=${() => act.ask(text)}>
    <bdi title=${text}>${words}</bdi>
  </button>`;
}

/**
 * Renders a corrected query, else how operators were read; and words that no note has.
 * @param read how operators were read; empty where there are none
 */
export function hintTemplate(view: View, act: Actions, read: string): TemplateResult | typeof nothing {
  const { answer, idle } = view.shown ?? {};
  if (!answer?.complete || idle) return nothing;
  const messages = allMessages(view);
  const unknown = unknownText(view);
  const offered = offeredOf(answer);
  if (offered) {
    const words = offered.kind === 'exact' ? messages.suggest.exact : messages.didYouMean;
    return html`<span class="hint ${offered.kind}"
      ><i title=${words}>${words}</i> ${askTemplate(offered.text, act, unknown ? answer.unknown!.words : [])}
      ${unknown ? textTemplate(messages.unknown(answer.unknown!.words)) : nothing}</span
    >`;
  }
  const text = [read, unknown].filter(Boolean).join(messages.stop);
  return text ? html`<span class="hint">${textTemplate(text)}</span>` : nothing;
}

/** Renders below the results, on a narrow page, which words no note has: the line with a corrected query has no room for it. */
export function missingTemplate(view: View): TemplateResult | typeof nothing {
  const { answer } = view.shown!;
  if (!unknownText(view) || !offeredOf(answer)) return nothing;
  return html`<p class="missing soft" dir="auto">${allMessages(view).unknown(answer.unknown!.words)}</p>`;
}

function offeredOf({ suggestions }: Answer) {
  return suggestions.find(({ kind }) => kind === 'exact' || kind === 'spelling');
}

// May be cut; its title has the whole of it.
function textTemplate(text: string): TemplateResult {
  return html`<i dir="auto" title=${text}>${text}</i>`;
}

/** Names the words that no note has, and those searched instead; empty if notes have all, or none is shown. */
export function unknownText(view: View): string {
  const { unknown, total = 0 } = view.shown?.answer ?? {};
  if (!unknown || !total) return '';
  const messages = allMessages(view);
  const { words, instead } = unknown;
  return messages.unknown(words) + (instead.length ? `; ${messages.instead(instead)}` : '');
}

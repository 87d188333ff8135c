// Shortcuts: as an owner writes them, as key events carry them, and as labels for visitors.

import { ruleOf } from './modes.js';

/** Key with the modifiers that must be held down. */
interface Shortcut {
  /** Key as `KeyboardEvent.key` names it, in lower case. */
  key: string;
  ctrl: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
}

type Modifier = Exclude<keyof Shortcut, 'key'>;

const MODIFIERS: Record<Modifier, { names: string[]; sign: string; word: string; aria: string }> = {
  ctrl: { names: ['ctrl', 'control'], sign: '⌃', word: 'Ctrl', aria: 'Control' },
  alt: { names: ['alt', 'option'], sign: '⌥', word: 'Alt', aria: 'Alt' },
  shift: { names: ['shift'], sign: '⇧', word: 'Shift', aria: 'Shift' },
  meta: { names: ['meta', 'cmd'], sign: '⌘', word: 'Win', aria: 'Meta' },
};
const ORDER = Object.keys(MODIFIERS) as Modifier[];

/** True if the visitor's keyboard has a Command key. */
export function onApple(): boolean {
  const { userAgentData } = navigator as Navigator & { userAgentData?: { platform: string } };
  return /mac|iphone|ipad|ipod/i.test(userAgentData?.platform || navigator.platform);
}

/** Gives the shortcuts of an element: its owner's, else the default of its mode. */
export function shortcutsOf({
  mode,
  hotkeys,
}: {
  mode: string;
  hotkeys?: string | null | undefined;
}): string {
  return hotkeys ?? ruleOf(mode).hotkeys;
}

/**
 * Reads shortcuts separated by spaces: `mod+k /`. A key may follow `ctrl+`, `alt+`, `shift+`, `meta+` and `mod+`.
 * `mod` is the command key on Apple's keyboards and the control key on all others. Malformed shortcuts are left
 * out.
 */
export function parseShortcuts(text: string, apple: boolean): Shortcut[] {
  return text.split(/\s+/u).flatMap((written) => {
    const names = written.toLowerCase().split(/\+(?=.)/u);
    const key = names.pop()!;
    const held = names.map((name) =>
      name === 'mod' ? (apple ? 'meta' : 'ctrl') : ORDER.find((m) => MODIFIERS[m].names.includes(name)),
    );
    if (!key || held.includes(undefined)) return [];
    const has = (modifier: Modifier) => held.includes(modifier);
    return [{ key, ctrl: has('ctrl'), meta: has('meta'), alt: has('alt'), shift: has('shift') }];
  });
}

/** True if a key event is this shortcut. */
export function isShortcut(event: KeyboardEvent, { key, ctrl, meta, alt, shift }: Shortcut): boolean {
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== alt) return false;
  // Shift is part of how a sign is typed: the slash is Shift+7 on many keyboards.
  const sign = key.length === 1 && !/\p{L}/u.test(key);
  if (!sign && event.shiftKey !== shift) return false;
  // On a keyboard of another script the key is known by its place.
  const foreign = /^\P{ASCII}$/u.test(event.key);
  return event.key.toLowerCase() === key || (foreign && event.code.toLowerCase() === `key${key}`);
}

/** Gives the label of a shortcut as the visitor's keyboard names it: `⌘K`, `Ctrl K`. */
export function shortcutLabel(shortcut: Shortcut, apple: boolean): string {
  return apple ? namesOf(shortcut, 'sign').join('') : namesOf(shortcut, 'word').join(' ');
}

/** Gives shortcuts as `aria-keyshortcuts` takes them. */
export function ariaShortcuts(shortcuts: readonly Shortcut[]): string {
  return shortcuts.map((shortcut) => namesOf(shortcut, 'aria').join('+')).join(' ');
}

function namesOf(shortcut: Shortcut, kind: 'sign' | 'word' | 'aria'): string[] {
  const held = ORDER.filter((modifier) => shortcut[modifier]).map((modifier) => MODIFIERS[modifier][kind]);
  return [...held, shortcut.key.replace(/^./u, (first) => first.toUpperCase())];
}

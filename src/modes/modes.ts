// Table of modes: where the search stands on the page, and what follows from it.

/** Place of the search: in the page, in a popup below its field, or in a dialog. */
export type Mode = 'inline' | 'popup' | 'modal';

/** Defaults that a mode brings. */
interface ModeRule {
  /** True where the search stands in a frame that opens and closes; its garden is then opened by intent. */
  framed: boolean;
  /** Shortcuts that open the search, where the page gives none. */
  hotkeys: string;
}

/** Rules of all modes, by name. */
export const MODES: Readonly<Record<Mode, ModeRule>> = {
  inline: { framed: false, hotkeys: '' },
  popup: { framed: true, hotkeys: '' },
  modal: { framed: true, hotkeys: 'mod+k /' },
};

/** Gives the rule of a mode; that of `inline` for a name that is no mode. */
export function ruleOf(mode: unknown): ModeRule {
  return Object.hasOwn(MODES, mode as Mode) ? MODES[mode as Mode] : MODES.inline;
}

import { HotkeyController, type HotkeyHost } from './hotkey-controller.js';
import { ground } from './ground.styles.js';
import { addStyles } from '../view/adopted-styles.js';
import { Modal } from './modal.js';
import type { Frame, ModeHost } from './mode.js';
import { Popup } from './popup.js';

const prepared = new WeakSet<ModeHost>();

/** Gives an element its hotkeys, and the frame of its mode: none in the mode `inline`. */
export function create(host: ModeHost & HotkeyHost, mode: string): Frame | undefined {
  if (!prepared.has(host)) {
    prepared.add(host);
    addStyles(host, ground);
    new HotkeyController(host);
  }
  if (mode === 'popup') return new Popup(host);
  return mode === 'modal' ? new Modal(host) : undefined;
}

// Widget for pages opened as files, where browsers load neither modules nor JSON: one script, no module.

// First, so that elements that are on the page already have it when they are registered.
import './classic-garden.js';
import './garden-search.js';
import './garden-list.js';
import './garden-tags.js';

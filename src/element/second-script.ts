// Second script: all that a first answer can do without, fetched beside the index.

import { html } from 'lit';
import { CopyLink } from '../address/copy-link.js';
import { copyLink } from '../address/copy-link.styles.js';
import { FieldAid, type CompletionHost } from '../completion/field-aid.js';
import { lazy } from '../core/lazy.js';
import { foldersOf } from '../core/notes/folders.js';
import { chosenTags } from '../core/notes/set-filter.js';
import { EarlyRowsController } from '../field/early-rows-controller.js';
import { ListKeysController, type ListKeys } from '../field/list-keys-controller.js';
import { facetsTemplate } from '../filters/facets.js';
import { offeredFacets } from '../filters/filter-names.js';
import { PanelController } from '../filters/panel-controller.js';
import { pillsTemplate } from '../filters/pills.js';
import { RovingController } from '../filters/roving-controller.js';
import { landOnMatch } from '../landing/landing.js';
import { sheetTemplate } from '../filters/sheet.js';
import { sortTemplate } from '../filters/sort.js';
import { afterTemplate, moreTemplate } from '../results/after-results.js';
import { closeRows, cutTitleOf, wholeOf } from '../results/close-rows.js';
import { copiesTemplate } from '../results/copies.js';
import { hintTemplate } from '../results/hints.js';
import {
  describeResult,
  factsTemplateOf,
  followGround,
  sectionsTemplate,
  stageIcon,
  stageTemplate,
  tagsTemplate,
} from '../results/row-end.js';
import { FitRowsController } from '../results/fit-rows.js';
import { turnTexts } from '../results/turn-texts.js';
import { ShortViewController } from '../results/short-view-controller.js';
import { addStyles } from '../view/adopted-styles.js';
import { tellError } from '../view/events.js';
import type { SecondScript, View } from '../view/view.js';
import { FocusController } from './focus-controller.js';
import { FollowLanguageController } from './follow-language-controller.js';
import { lookAtValues } from './look-at-values.js';
import { ModulesController } from './modules-controller.js';
import { detailText } from './spoken.js';
import { formatDay, localeOf } from '../messages/locale.js';
import { chip } from '../filters/chip.styles.js';
import { choices } from '../filters/choices.styles.js';
import { chosen } from '../filters/chosen.styles.js';
import { facts } from '../results/facts.styles.js';
import { rowEnd } from '../results/row-end.styles.js';
import { folds } from '../filters/folds.styles.js';
import { sheet } from '../filters/sheet.styles.js';
import { tags } from '../filters/tags.styles.js';

const fetchFeedLink = lazy(() => import('../address/feed-link.js'));
const fetchCompletion = lazy(() => import('../completion/completion.js'));
const fetchGroups = lazy(() => import('../results/groups.js'));
const fetchRecent = lazy(() => import('../field/recent-list.js'));
const fetchTemplate = lazy(() => import('../results/fill-template.js'));

/** Element that this script completes. */
type SecondHost = CompletionHost & {
  readonly src: string;
  readonly urlState: string;
  readonly recent: boolean;
  readonly groupBy: string;
};

/**
 * Adds the styles and the keys of this script to an element, which from then on follows the page's language. Gives
 * what the first script renders of this one, once that which the page asks for is there too: nothing then moves.
 */
export async function create(host: SecondHost, keys: ListKeys): Promise<SecondScript> {
  const root = host.shadowRoot!;
  lookAtValues(host);
  addStyles(host, chip, tags, choices, folds, chosen, sheet, facts, rowEnd, copyLink);
  // The first use of Intl takes 15 ms: better while the index is on its way than with the first results.
  setTimeout(() => formatDay('2000-01-01', localeOf(host)));
  new FollowLanguageController(host);
  new FocusController(host);
  new EarlyRowsController(host); // before the keys of the list, which leave a key that was taken
  new ListKeysController(host, {
    ...keys,
    field: () => root.querySelector('#input'),
    list: () => root.querySelector('.main'),
  });
  landOnMatch(host);
  followGround(host);
  const short = new ShortViewController(host);
  turnTexts(host); // before what measures them
  const fitting = new FitRowsController(host);
  new RovingController(host, () => [...root.querySelectorAll<HTMLElement>('.chips, .values')]);
  const modules = new ModulesController(host, (error, seen) => tellError(host, error, seen));
  const aid = new FieldAid(host, () =>
    modules.want('completion', async () => (await fetchCompletion()).create(host)),
  );
  const link = new CopyLink(host);
  const feedTemplate = (view: View, feeds = view.shown?.answer.feeds) =>
    feeds && modules.want('feed', fetchFeedLink)?.feedTemplate(view, feeds);
  return {
    valuesOf: (named, shown, filters) => ({
      locale: localeOf(host),
      chosen: chosenTags(filters),
      facets: offeredFacets(named, shown?.facets, filters),
    }),
    ...rowParts(host),
    prepare: (view) => fitting.prepare(short.isShort ? closeRows(view) : view),
    facetsTemplate,
    pillsTemplate,
    sheetTemplate,
    sortTemplate: (view, act) => html`${feedTemplate(view)}${link.template(view)}${sortTemplate(view, act)}`,
    ...(await fetchAsked(host, modules)),
    moreTemplate,
    hintTemplate: (view, act) => hintTemplate(view, act, aid.readText(view)),
    afterTemplate,
    panel: new PanelController(host, () => root.querySelector<HTMLDialogElement>('.sheet')),
    aidTemplate: (view) => aid.template(view),
    detailText: (view) => detailText(view, aid.readText(view), [aid.listText(view), link.spokenText(view)]),
  };
}

/** Gives what rows, and the pane of a dialog, show of notes. */
function rowParts(host: SecondHost) {
  return {
    ...{ closeRows, wholeOf, sectionsTemplate, factsTemplateOf },
    ...{ stageIcon, stageTemplate, copiesTemplate, tagsTemplate },
    dayText: (day) => formatDay(day, localeOf(host)),
    foldersOf: ({ url }, { shown }) => foldersOf([url], shown?.folders)[0]!,
    describe: (result, view) => describeResult(result, view, cutTitleOf(result)),
  } satisfies Partial<SecondScript>;
}

type AskedParts = Pick<
  SecondScript,
  'groups' | 'fillTemplate' | 'recentTemplate' | 'remember' | 'openedNotes'
>;

/** Fetches what only some pages ask for. What a page asks for later comes later. */
async function fetchAsked(host: SecondHost, modules: ModulesController): Promise<AskedParts> {
  const createGroups = async () => (await fetchGroups()).create(host);
  await Promise.all([
    host.groupBy && modules.fetch('groups', createGroups),
    host.recent && modules.fetch('recent', fetchRecent),
    host.querySelector(':scope > template') && modules.fetch('template', fetchTemplate),
  ]);
  const recent = () => (host.recent ? modules.want('recent', fetchRecent) : undefined);
  return {
    groups: () => (host.groupBy ? modules.want('groups', createGroups)?.get(host.groupBy) : undefined),
    fillTemplate: (...row) => modules.want('template', fetchTemplate)?.fillTemplate(...row),
    recentTemplate: (...searches) => recent()?.recentTemplate(host.src, ...searches),
    remember: (text) => recent()?.remember(host.src, text),
    openedNotes: () => recent()?.openedNotes(host.src),
  };
}
